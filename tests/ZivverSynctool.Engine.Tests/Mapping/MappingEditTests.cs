using ZivverSynctool.Mapping.Edits;
using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Mapping;

public class MappingEditTests : SyncCase
{
    private const string Guid = "objectGUID";

    public MappingEditTests() => Synced(User("anna").Id("E1"), User("berta").Id("E2"), Mailbox("info", "anna").Id("M1"));

    [Fact]
    public void A_link_that_is_set_takes_the_place_of_the_one_the_account_had()
    {
        var set = Edit(new SetLinks([Wanted("E9", At("anna"))]));

        Assert.Equal(IdOf("anna"), Assert.Single(set).ZivverId);
        Assert.Equal(["EmployeeNumber=E2 berta", "EmployeeNumber=E9 anna", "EmployeeNumber=M1 info"], Links);
    }

    [Fact]
    public void A_link_that_is_set_is_taken_from_the_account_that_had_it()
    {
        Edit(new SetLinks([Wanted("E1", IdOf("berta"))]));

        Assert.Equal(["EmployeeNumber=E1 berta", "EmployeeNumber=M1 info"], Links);
    }

    [Fact]
    public void What_is_known_of_the_account_stays_known_under_another_identifier()
    {
        Synced(User("anna").Id("E1").WithKey("K1").Suspended(), User("berta").Id("E2").WithKey("K2"), Mailbox("info", "berta").Id("M1"));
        var before = World.Mapping.Links.Single(link => link.ZivverId == IdOf("anna"));

        var set = Assert.Single(Edit(new SetLinks([Wanted("E9", At("anna"))])));

        Assert.Equal((before.SsoKeyFingerprint, before.Suspended), (set.SsoKeyFingerprint, set.Suspended));
        Sources(User("anna").Id("E9").WithKey("K1"), User("berta").Id("E2").WithKey("K2"), Mailbox("info", "berta").Id("M1"));
        Assert.Equal(SyncAction.Enable, Assert.Single(Run()).Action);
    }

    [Fact]
    public void Whatever_is_wrong_with_links_is_named_together_and_none_is_set()
    {
        var error = Refused(new SetLinks(
        [
            Wanted("E3", At("nobody")), Wanted("E4", At("info"), AccountType.User),
            Wanted("E5", At("anna")), Wanted("E5", At("berta")), Wanted("E6", At("anna")),
        ]));

        Assert.Equal("MappingEditInvalid", error.ErrorId);
        Assert.All(["E3", "nobody", "functional account", "E5", "E6"], word => Assert.Contains(word, error.Message, StringComparison.Ordinal));
        Assert.Equal(["EmployeeNumber=E1 anna", "EmployeeNumber=E2 berta", "EmployeeNumber=M1 info"], Links);
    }

    [Fact]
    public void An_edit_that_is_only_shown_changes_nothing()
    {
        Assert.Single(Edit(new SetLinks([Wanted("E9", At("anna"))]), preview: true));
        Assert.Equal(3, Edit(new ResetMapping(), preview: true).Count);

        Assert.Equal(["EmployeeNumber=E1 anna", "EmployeeNumber=E2 berta", "EmployeeNumber=M1 info"], Links);
    }

    [Fact]
    public void An_identifier_of_both_types_is_removed_only_when_the_type_is_named()
    {
        var info = World.Mapping.Links.Single(link => link.AccountType == AccountType.FunctionalAccount);
        World.Mapping.Links = [.. World.Mapping.Links, info with { Identifier = Of("E1") }];
        Assert.Contains("-AccountType", Refused(Remove("E1")).Message, StringComparison.Ordinal);
        Assert.Contains("E7", Refused(Remove("E7")).Message, StringComparison.Ordinal);

        Edit(Remove("E1", AccountType.FunctionalAccount));

        Assert.Equal(["EmployeeNumber=E1 anna", "EmployeeNumber=E2 berta", "EmployeeNumber=M1 info"], Links);
    }

    [Fact]
    public void Without_its_mapping_a_profile_goes_by_address_and_changes_nothing()
    {
        Assert.Equal(3, Edit(new ResetMapping()).Count);
        Assert.Empty(Links);

        AssertNothingIsWritten();
        Assert.Equal(3, Links.Count());
    }

    [Fact]
    public void New_identifiers_from_a_list_take_the_place_of_old_ones()
    {
        var replaced = Edit(Replace(("E1", "N1"), ("E2", "N2"), ("E77", "N77")));

        Assert.Equal(2, replaced.Count);
        Sources(User("anna.jansen").Id("N1"), User("berta").Id("N2"), Mailbox("info", "anna.jansen").Id("M1"));
        Assert.Equal(At("anna.jansen"), Assert.Single(Run()).Source!.Email);
    }

    [Fact]
    public void Identifiers_may_change_places()
    {
        Edit(Replace(("E1", "E2"), ("E2", "E1")));

        Assert.Equal(["EmployeeNumber=E1 berta", "EmployeeNumber=E2 anna", "EmployeeNumber=M1 info"], Links);
    }

    [Fact]
    public void A_list_that_contradicts_itself_or_the_mapping_replaces_nothing()
    {
        var twice = Refused(Replace(("E1", "N1"), ("E1", "N2"))).Message;
        var both = Refused(Replace(("E1", "N1"), ("E2", "N1"))).Message;
        var taken = Refused(Replace(("E1", "E2"))).Message;

        Assert.Contains("N1 and EmployeeNumber=N2", twice, StringComparison.Ordinal);
        Assert.Contains("EmployeeNumber=E1 and EmployeeNumber=E2 are both", both, StringComparison.Ordinal);
        Assert.Contains(At("berta"), taken, StringComparison.Ordinal);
        Assert.Equal(3, Links.Count());
    }

    [Fact]
    public void Another_property_may_identify_accounts_from_now_on()
    {
        Edit(new ReplaceIdentifiers([new IdentifierChange(Of("E1"), new Identifier(Guid, "G1")), new IdentifierChange(Of("E2"), new Identifier(Guid, "G2"))]));

        Sources(User("anna.jansen").Id("G1", Guid), User("berta").Id("G2", Guid), Mailbox("info", "anna.jansen").Id("M1"));
        Assert.Equal(At("anna.jansen"), Assert.Single(Run()).Source!.Email);
    }

    [Fact]
    public void Accounts_that_were_never_linked_are_linked_by_address()
    {
        Edit(new ResetMapping());
        Sources(User("anna").Id("E1"), User("berta").Id("E2"), User("carla").Id("E3"), Mailbox("info", "anna").Id("M1"));

        Assert.Equal(3, Edit(new LinkByAddress(Replace: false)).Count);

        Assert.Equal(["EmployeeNumber=E1 anna", "EmployeeNumber=E2 berta", "EmployeeNumber=M1 info"], Links);
    }

    [Fact]
    public void A_whole_forest_with_new_identifiers_is_linked_anew_where_name_and_address_agree()
    {
        Sources(User("anna").Id("N1"), User("berta").Id("N2").Named("Somebody else"), Mailbox("info", "anna").Id("N3"));
        Assert.Empty(Edit(new LinkByAddress(Replace: false)));

        Edit(new LinkByAddress(Replace: true));

        Assert.Equal(["EmployeeNumber=E2 berta", "EmployeeNumber=N1 anna", "EmployeeNumber=N3 info"], Links);
        AssertBlocked("berta", "RecycledAddress");
    }

    [Fact]
    public void A_suspended_account_of_another_name_is_not_linked_by_address()
    {
        ByHand(User("carla").Named("Carla Bos"), enabled: false);
        Sources(User("anna").Id("E1"), User("berta").Id("E2"), User("carla").Id("E3").Named("Carlo Bosch"), Mailbox("info", "anna").Id("M1"));

        Assert.Empty(Edit(new LinkByAddress(Replace: true)));
    }

    [Fact]
    public void Imported_links_are_looked_up_by_id_or_by_address()
    {
        Edit(new ImportLinks([Imported("N1", IdOf("anna"), ""), Imported("N2", null, At("berta"))], Replace: false));

        Assert.Equal(["EmployeeNumber=M1 info", "EmployeeNumber=N1 anna", "EmployeeNumber=N2 berta"], Links);
    }

    [Fact]
    public void Imported_links_of_accounts_that_are_gone_are_left_out_unless_they_are_the_most()
    {
        var gone = System.Guid.NewGuid().ToString();
        Edit(new ImportLinks([Imported("N1", IdOf("anna"), ""), Imported("N2", IdOf("berta"), ""), Imported("N3", gone, "")], Replace: true));
        Assert.Equal(["EmployeeNumber=N1 anna", "EmployeeNumber=N2 berta"], Links);

        Assert.Contains(gone, Refused(new ImportLinks([Imported("N4", gone, "")], Replace: true)).Message, StringComparison.Ordinal);
        Assert.Equal(2, Links.Count());
    }

    [Fact]
    public void A_link_to_an_account_of_the_other_type_counts_as_none()
    {
        var info = IdOf("info");
        World.Mapping.Links = [.. World.Mapping.Links.Select(link => link.Identifier == Of("E2") ? link with { ZivverId = info } : link)];

        Sources(User("anna").Id("E1"), User("berta").Id("E2").Named("Changed"), Mailbox("info", "anna").Id("M1"));

        Run();
        Assert.Equal("Changed", InZivver("berta").DisplayName);
    }

    private SyncException Refused(MappingEdit edit) => Assert.Throws<SyncException>(() => Edit(edit));

    private static Identifier Of(string value) => new(IdentifierName, value);

    private static WantedLink Wanted(string value, string account, AccountType? type = null) => new(Of(value), account, type);

    private static RemoveLinks Remove(string value, AccountType? type = null) => new([(Of(value), type)]);

    private static ReplaceIdentifiers Replace(params (string Old, string New)[] changes) =>
        new(changes.Select(change => new IdentifierChange(Of(change.Old), Of(change.New))).ToList());

    private static ImportedLink Imported(string value, string? id, string email) => new("links.csv line 2", Of(value), id, email, null);
}
