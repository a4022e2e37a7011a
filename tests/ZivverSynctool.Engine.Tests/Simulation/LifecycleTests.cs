using ZivverSynctool.Simulation;
using ZivverSynctool.Target;
using static ZivverSynctool.Tests.Simulation.TestOrganization;

namespace ZivverSynctool.Tests.Simulation;

public sealed class LifecycleTests
{
    private readonly ZivverOrganization _organization = With();

    [Fact]
    public void Lists_are_in_order_of_creation_and_come_in_parts()
    {
        string[] addresses = ["c@example.test", "a@example.test", "b@example.test"];
        foreach (var address in addresses)
            _organization.AddUser(address);
        _organization.AddFunctionalAccount("box@example.test");

        Assert.Equal(addresses, _organization.List(AccountType.User).Select(user => user.Email));
        Assert.Equal(["a@example.test"], _organization.List(AccountType.User, 1, 1).Select(user => user.Email));
        Assert.Equal((3, 1), (_organization.Count(AccountType.User), _organization.Count(AccountType.FunctionalAccount)));
    }

    [Fact]
    public void An_unknown_id_is_refused_by_every_call()
    {
        const string Unknown = "Unknown account with uuid: nobody";
        AssertRefused(400, Unknown, () => _organization.Get(AccountType.User, "nobody"));
        AssertRefused(400, Unknown, () => _organization.Update("nobody", new AccountWrite()));
        AssertRefused(400, Unknown, () => _organization.ReplaceMembers("nobody", []));
        AssertRefused(400, Unknown, () => _organization.RemoveMembers("nobody"));
        AssertRefused(400, Unknown, () => _organization.Delete(AccountType.FunctionalAccount, "nobody"));
    }

    [Fact]
    public void The_type_of_an_account_is_fixed()
    {
        var user = _organization.AddUser("a@example.test");
        var box = _organization.AddFunctionalAccount("box@example.test");
        AssertRefused(400, $"Unknown account with uuid: {user}", () => _organization.FunctionalAccount(user));
        AssertRefused(400, $"Unknown account with uuid: {user}", () => _organization.Update(user, FunctionalAccount("a@example.test")));
        AssertRefused(400, $"Unknown account with uuid: {box}", () => _organization.Update(box, User("box@example.test")));
        AssertRefused(400, $"Unknown account with uuid: {box}", () => _organization.Delete(AccountType.User, box));
    }

    [Fact]
    public void A_delete_works_on_active_accounts_and_takes_their_access()
    {
        var gone = _organization.AddUser("gone@example.test", "alias@example.test");
        var stays = _organization.AddUser("stays@example.test");
        var user = _organization.Create(User("a@example.test") with { Extension = new ZivverExtension { Delegates = ["gone@example.test", "stays@example.test"] } });
        var box = _organization.AddFunctionalAccount("box@example.test", gone, stays);
        var lonely = _organization.AddFunctionalAccount("lonely@example.test", gone);

        _organization.Delete(AccountType.User, gone);

        AssertRefused(400, $"Unknown account with uuid: {gone}", () => _organization.User(gone));
        Assert.Equal(["stays@example.test"], _organization.User(user.Id).Delegates);
        Assert.Equal([stays], _organization.FunctionalAccount(box).DelegateIds);
        Assert.False(_organization.FunctionalAccount(lonely).Enabled);
        Assert.Equal(2, _organization.Count(AccountType.User));
        _organization.AddUser("alias@example.test");
        _organization.AddUser("gone@example.test");
    }

    [Fact]
    public void A_deleted_account_that_had_delegates_leaves_no_trace_at_them()
    {
        var person = _organization.AddUser("a@example.test");
        var box = _organization.AddFunctionalAccount("box@example.test", person);
        _organization.Delete(AccountType.FunctionalAccount, box);
        _organization.Delete(AccountType.User, person);
        Assert.Equal(0, _organization.Count(AccountType.User) + _organization.Count(AccountType.FunctionalAccount));
    }

    [Fact]
    public void The_indexes_of_a_large_organization_stay_right_through_renames_and_deletes()
    {
        const int Many = 20_000;
        for (var i = 0; i < Many; i++)
            _organization.Create(User($"user{i}@example.test") with { Extension = new ZivverExtension { Delegates = [$"user{i - 1}@example.test"] } });
        for (var i = 0; i < Many; i++)
            _organization.Update($"id-{i + 1}", new AccountWrite { Email = $"renamed{i}@example.test" });
        for (var i = 0; i < Many - 1; i++)
            _organization.Delete(AccountType.User, $"id-{i + 1}");

        var last = Assert.Single(_organization.List(AccountType.User));
        Assert.Equal($"renamed{Many - 1}@example.test", last.Email);
        Assert.Empty(last.Delegates);
    }
}
