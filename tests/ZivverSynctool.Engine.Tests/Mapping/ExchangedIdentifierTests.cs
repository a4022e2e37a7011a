using ZivverSynctool.Delta;
using ZivverSynctool.Mapping.Edits;
using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Mapping;

public class ExchangedIdentifierTests : SyncCase
{
    private static readonly SyncAccount Anna = User("anna").Id("E1").Named("Anna de Wit").WithKey("k1").WithAliases("a").WithDelegates();
    private static readonly SyncAccount Berta = User("berta").Id("E2").Named("Berta Bos").WithKey("k2").WithAliases("b").WithDelegates();
    private static readonly SyncAccount Info = Mailbox("info", "anna").Id("M1");

    public ExchangedIdentifierTests() => Synced(Anna, Berta, Info);

    [Fact]
    public void Two_people_whose_identifiers_are_exchanged_at_the_source_keep_their_accounts_and_it_is_said()
    {
        var (anna, berta) = (IdOf("anna"), IdOf("berta"));

        Sources(Anna.Id("E2"), Berta.Id("E1"), Info);

        AssertBlocked("anna", "IdentifierContradicted");
        AssertBlocked("berta", "IdentifierContradicted");
        Assert.Contains("EmployeeNumber=E2", Change("anna", new DeltaRequest { Identities = ["E2"] }).Reason, StringComparison.Ordinal);
        AssertNothingIsWritten();
        Assert.Equal([At("anna")], AccessTo("info"));

        // It was the source that was wrong.
        Synced(Anna, Berta, Info);
        Assert.Equal((anna, berta, "k1", "k2"), (IdOf("anna"), IdOf("berta"), KeyOf("anna"), KeyOf("berta")));
    }

    [Fact]
    public void The_doubts_are_approved_where_the_identifiers_are_right_now()
    {
        var (anna, berta) = (IdOf("anna"), IdOf("berta"));
        Sources(Anna.Id("E2").Named("ANNA DE WIT").WithPhone("+31612345678"), Berta.Id("E1"), Info);

        var suggested = World.Delta().Where(change => change.SuggestedZivverId is not null).ToList();
        Assert.Equal([anna, berta], suggested.Select(change => change.SuggestedZivverId).Order());
        Edit(new SetLinks(suggested.ConvertAll(change => new WantedLink(change.Identifiers[0], change.SuggestedZivverId!, change.AccountType))));

        Assert.Equal(anna, Assert.Single(Run()).ZivverId);
        Assert.Equal((anna, "+31612345678", "k1"), (IdOf("anna"), InZivver("anna").PhoneNumber, KeyOf("anna")));
    }

    [Fact]
    public void A_column_of_identifiers_that_was_sorted_by_itself_changes_nobody()
    {
        var people = Enumerable.Range(1, 6).Select(number => User($"p{number}").Id($"E{number}").Named($"Person {number}").InUnit($"Unit {number}")).ToArray();
        Synced(people);

        Sources([.. people.Select((person, i) => person.Id($"E{6 - i}"))]);

        Assert.All(World.Delta(), change => Assert.Equal((SyncAction.None, "IdentifierContradicted"), (change.Action, change.ReasonCode)));
        AssertNothingIsWritten();
        Edit(new LinkByAddress(Replace: true));
        Assert.Empty(Run());
    }

    [Fact]
    public void Somebody_who_has_the_identifier_of_one_and_is_another_by_name_and_address_changes_neither()
    {
        Sources(Berta.Id("E1"), Info);

        AssertBlocked("berta", "IdentifierContradicted");
        AssertBlocked("anna", "IdentifierContradicted");
        AssertNothingIsWritten();
        Assert.Equal((true, "k1"), (InZivver("anna").Enabled, KeyOf("anna")));
    }

    [Theory]
    [InlineData(null, "b")]
    [InlineData("Berta Bos", "anna")]
    public void Of_two_who_were_exchanged_neither_gets_the_others_account_also_where_one_says_less(string? name, string alias)
    {
        Sources(Anna.Id("E2"), Berta.Id("E1").Named(name).WithAliases(alias).WithPhone("+31612345678"), Info);

        AssertBlocked("anna", "IdentifierContradicted");
        AssertBlocked("berta", "IdentifierContradicted");
        AssertNothingIsWritten();
        Assert.Equal(("k1", "k2"), (KeyOf("anna"), KeyOf("berta")));
    }

    [Fact]
    public void A_colleague_of_the_same_name_can_have_the_address_of_one_who_moves_away()
    {
        Synced(Anna, Berta, Info, User("a.dewit2").Id("E3").Named("A. de Wit"));
        var (anna, other) = (IdOf("anna"), IdOf("a.dewit2"));

        Sources(Anna.MovedTo("anna.jansen").Named("Anna Jansen"), Berta, Mailbox("info", "anna.jansen").Id("M1"), User("anna").Id("E3").Named("Anna de Wit"));
        Run();

        Assert.Equal((anna, other), (IdOf("anna.jansen"), IdOf("anna")));
    }

    [Fact]
    public void Two_people_of_one_name_can_swap_addresses()
    {
        Synced(Anna.Named("A. de Wit"), Berta.Named("A. de Wit"), Info);
        var (anna, berta) = (IdOf("anna"), IdOf("berta"));

        Sources(Anna.Named("A. de Wit").MovedTo("berta"), Berta.Named("A. de Wit").MovedTo("anna"), Mailbox("info", "berta").Id("M1"));
        Run();

        Assert.Equal((berta, anna), (IdOf("anna"), IdOf("berta")));
    }
}
