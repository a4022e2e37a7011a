using ZivverSynctool.Simulation;
using ZivverSynctool.Target;
using static ZivverSynctool.Tests.Simulation.TestOrganization;

namespace ZivverSynctool.Tests.Simulation;

public sealed class FunctionalAccountRuleTests
{
    private readonly ZivverOrganization _organization = With();
    private readonly string _a;
    private readonly string _b;
    private readonly string _box;

    public FunctionalAccountRuleTests()
    {
        _a = _organization.AddUser("a@example.test");
        _b = _organization.AddUser("b@example.test");
        _box = _organization.AddFunctionalAccount("box@example.test", _a);
    }

    [Fact]
    public void Members_are_ids_and_make_it_enabled()
    {
        Assert.Equal([_a], _organization.FunctionalAccount(_box).DelegateIds);
        Assert.True(_organization.FunctionalAccount(_box).Enabled);
        Assert.False(_organization.RemoveMembers(_box).Enabled);
    }

    [Fact]
    public void Unknown_members_fail()
    {
        AssertRefused(400, "Error creating member: Member Not Found", () => _organization.AddFunctionalAccount("new@example.test", "nobody"));
        Assert.Null(_organization.Find(AccountType.FunctionalAccount, "new@example.test"));
        AssertRefused(400, "Error creating member: Member Not Found", () => _organization.Update(_box, FunctionalAccount("box@example.test", _a, "nobody")));
        AssertRefused(400, "Unknown in set", () => _organization.ReplaceMembers(_box, [_b, "nobody"]));
        Assert.Equal([_a], _organization.FunctionalAccount(_box).DelegateIds);
    }

    [Fact]
    public void Another_functional_account_is_no_member()
    {
        var other = _organization.AddFunctionalAccount("other@example.test");
        AssertRefused(400, "Unknown in set", () => _organization.ReplaceMembers(_box, [other]));
    }

    [Fact]
    public void Its_own_id_among_the_members_means_nothing() =>
        Assert.Equal([_b], _organization.ReplaceMembers(_box, [_box, _b, _b.ToUpperInvariant()]).DelegateIds);

    [Fact]
    public void Some_show_their_own_id_among_the_members()
    {
        _organization.Settings = new OrganizationSettings { FunctionalAccountsListThemselves = true };
        Assert.Equal([_box, _a], _organization.FunctionalAccount(_box).DelegateIds);
        var empty = _organization.RemoveMembers(_box);
        Assert.Equal([_box], empty.DelegateIds);
        Assert.False(empty.Enabled);
    }

    [Fact]
    public void A_PUT_with_members_replaces_them_and_with_an_empty_list_changes_none()
    {
        Assert.Equal([_b], _organization.Update(_box, FunctionalAccount("box@example.test", _b)).DelegateIds);
        Assert.Equal([_b], _organization.Update(_box, FunctionalAccount("box@example.test")).DelegateIds);
        Assert.Equal([_b], _organization.Update(_box, new AccountWrite { AccountType = AccountType.FunctionalAccount }).DelegateIds);
    }

    [Fact]
    public void Replacing_members_by_none_is_refused()
    {
        Assert.Equal(400, Assert.Throws<ZivverRejection>(() => _organization.ReplaceMembers(_box, [])).Status);
        Assert.Equal([_a], _organization.FunctionalAccount(_box).DelegateIds);
    }

    [Fact]
    public void What_a_PUT_leaves_out_stays()
    {
        var extension = new ZivverExtension { Aliases = ["alias@example.test"], ExternalAccountId = "ext" };
        _organization.Update(_box, new AccountWrite { AccountType = AccountType.FunctionalAccount, Division = "Care", Extension = extension });

        var answer = _organization.Update(_box, new AccountWrite { AccountType = AccountType.FunctionalAccount, DisplayName = "New name" });

        Assert.Equal(("New name", "box@example.test", "Care", "ext"), (answer.DisplayName, answer.Email, answer.OrganizationalUnit, answer.ExternalAccountId));
        Assert.Equal(["alias@example.test"], answer.Aliases);
        Assert.Equal([_a], answer.DelegateIds);
    }

    [Fact]
    public void An_extension_that_is_sent_replaces_the_old_one_whole()
    {
        var extension = new ZivverExtension { Aliases = ["alias@example.test"], ExternalAccountId = "ext" };
        _organization.Update(_box, new AccountWrite { AccountType = AccountType.FunctionalAccount, Extension = extension });

        var answer = _organization.Update(_box, new AccountWrite { AccountType = AccountType.FunctionalAccount, Extension = new ZivverExtension() });

        Assert.Empty(answer.Aliases);
        Assert.Null(answer.ExternalAccountId);
        Assert.Equal([_a], answer.DelegateIds);
    }
}
