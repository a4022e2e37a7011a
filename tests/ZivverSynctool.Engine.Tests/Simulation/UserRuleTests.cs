using ZivverSynctool.Simulation;
using ZivverSynctool.Target;
using static ZivverSynctool.Tests.Simulation.TestOrganization;

namespace ZivverSynctool.Tests.Simulation;

public sealed class UserRuleTests
{
    private readonly ZivverOrganization _organization = With(new OrganizationSettings { OrganizationalUnits = ["Care"] });

    [Fact]
    public void A_POST_ignores_that_a_user_is_not_active()
    {
        var created = _organization.Create(User("a@example.test") with { Active = false });
        Assert.True(created.Enabled);
        Assert.False(_organization.Update(created.Id, new AccountWrite { Active = false }).Enabled);
    }

    [Fact]
    public void A_new_user_has_what_the_POST_said()
    {
        var created = _organization.Create(new AccountWrite
        {
            Email = "a@example.test",
            DisplayName = "Anouk Vermeer",
            PhoneNumber = "+31612345678",
            Division = "Care",
            Extension = new ZivverExtension { SsoAccountKey = "key", ExternalAccountId = "ext" },
        });

        Assert.Equal(("id-1", "Anouk Vermeer", "+31612345678", "Care", "ext", TestOrganization.Now), (
            created.Id, created.DisplayName, created.PhoneNumber, created.OrganizationalUnit, created.ExternalAccountId, created.Created!.Value));
        Assert.Equal("key", _organization.SsoAccountKeyOf("id-1"));
    }

    [Fact]
    public void What_a_PUT_leaves_out_stays()
    {
        var friend = _organization.AddUser("b@example.test");
        var id = _organization.Create(User("a@example.test", "alias@example.test") with
        {
            PhoneNumber = "+31612345678",
            Division = "Care",
            Extension = new ZivverExtension { Aliases = ["alias@example.test"], Delegates = ["b@example.test"], SsoAccountKey = "key", ExternalAccountId = "ext" },
        }).Id;

        var answer = _organization.Update(id, new AccountWrite { DisplayName = "New name" });

        Assert.Equal("New name", answer.DisplayName);
        Assert.Equal(("a@example.test", true, "+31612345678", "Care", "ext"), (
            answer.Email, answer.Enabled, answer.PhoneNumber, answer.OrganizationalUnit, answer.ExternalAccountId));
        Assert.Equal(["alias@example.test"], answer.Aliases);
        Assert.Equal(["b@example.test"], answer.Delegates);
        Assert.Equal("key", _organization.SsoAccountKeyOf(id));
        Assert.Empty(_organization.LostSsoAccountKeys);
        Assert.NotEqual(friend, id);
    }

    [Fact]
    public void An_extension_that_is_sent_replaces_the_old_one_whole()
    {
        _organization.AddUser("b@example.test");
        var id = _organization.Create(User("a@example.test") with
        {
            Extension = new ZivverExtension { Aliases = ["alias@example.test"], Delegates = ["b@example.test"], ExternalAccountId = "ext" },
        }).Id;

        var answer = _organization.Update(id, new AccountWrite { Extension = new ZivverExtension() });

        Assert.Empty(answer.Aliases);
        Assert.Empty(answer.Delegates);
        Assert.Null(answer.ExternalAccountId);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void An_extension_without_the_SSO_key_breaks_single_sign_on(string? sent)
    {
        var id = _organization.Create(User("a@example.test") with { Extension = new ZivverExtension { SsoAccountKey = "key" } }).Id;

        _organization.Update(id, new AccountWrite { Extension = new ZivverExtension { SsoAccountKey = sent } });
        _organization.Update(id, new AccountWrite { Extension = new ZivverExtension { SsoAccountKey = sent } });

        Assert.Null(_organization.SsoAccountKeyOf(id));
        Assert.Equal([new LostSsoAccountKey(id, "a@example.test", TestOrganization.Now)], _organization.LostSsoAccountKeys);
    }

    [Fact]
    public void Another_SSO_key_is_no_lost_one()
    {
        var id = _organization.Create(User("a@example.test") with { Extension = new ZivverExtension { SsoAccountKey = "key" } }).Id;
        _organization.Update(id, new AccountWrite { Extension = new ZivverExtension { SsoAccountKey = "other" } });
        Assert.Equal("other", _organization.SsoAccountKeyOf(id));
        Assert.Empty(_organization.LostSsoAccountKeys);
    }

    [Fact]
    public void A_PUT_that_is_refused_loses_no_SSO_key()
    {
        var id = _organization.Create(User("a@example.test") with { Extension = new ZivverExtension { SsoAccountKey = "key" } }).Id;
        _organization.AddUser("b@example.test");
        Assert.Throws<ZivverRejection>(() => _organization.Update(id, User("a@example.test", "b@example.test")));
        Assert.Equal("key", _organization.SsoAccountKeyOf(id));
        Assert.Empty(_organization.LostSsoAccountKeys);
    }

    [Fact]
    public void Unknown_delegates_are_dropped_in_silence()
    {
        _organization.AddUser("b@example.test", "alias-of-b@example.test");
        var extension = new ZivverExtension
        {
            Delegates = ["nobody@example.test", "B@example.test", "alias-of-b@example.test", "a@example.test", "b@example.test"],
        };

        var created = _organization.Create(User("a@example.test") with { Extension = extension });
        Assert.Equal(["b@example.test"], created.Delegates);
        Assert.Equal(["b@example.test"], _organization.Update(created.Id, new AccountWrite { Extension = extension }).Delegates);
    }

    [Fact]
    public void Users_that_name_each_other_need_a_second_write()
    {
        var a = _organization.Create(User("a@example.test") with { Extension = new ZivverExtension { Delegates = ["b@example.test"] } });
        var b = _organization.Create(User("b@example.test") with { Extension = new ZivverExtension { Delegates = ["a@example.test"] } });
        Assert.Empty(a.Delegates);
        Assert.Equal(["a@example.test"], b.Delegates);
        Assert.Equal(["b@example.test"], _organization.Update(a.Id, new AccountWrite { Extension = new ZivverExtension { Delegates = ["b@example.test"] } }).Delegates);
    }

    [Fact]
    public void Delegates_follow_a_rename()
    {
        var b = _organization.AddUser("b@example.test");
        var a = _organization.Create(User("a@example.test") with { Extension = new ZivverExtension { Delegates = ["b@example.test"] } });
        _organization.Update(b, new AccountWrite { Email = "new@example.test" });
        Assert.Equal(["new@example.test"], _organization.User(a.Id).Delegates);
    }

    [Fact]
    public void A_suspended_user_keeps_its_access()
    {
        var b = _organization.AddUser("b@example.test");
        var a = _organization.Create(User("a@example.test") with { Extension = new ZivverExtension { Delegates = ["b@example.test"] } });
        _organization.Update(b, new AccountWrite { Active = false });
        Assert.Equal(["b@example.test"], _organization.User(a.Id).Delegates);
    }

    [Fact]
    public void Empty_text_removes_the_phone_number()
    {
        var id = _organization.Create(User("a@example.test") with { PhoneNumber = "+31612345678" }).Id;
        Assert.Null(_organization.Update(id, new AccountWrite { PhoneNumber = "" }).PhoneNumber);
    }

    [Fact]
    public void An_unknown_organizational_unit_is_refused()
    {
        AssertRefused(400, "Invalid division: Law", () => _organization.Create(User("a@example.test") with { Division = "Law" }));
        var id = _organization.Create(User("a@example.test") with { Division = "Care" }).Id;
        AssertRefused(400, "Invalid division: Law", () => _organization.Update(id, new AccountWrite { DisplayName = "New", Division = "Law" }));
        Assert.Equal(("Someone", "Care"), (_organization.User(id).DisplayName, _organization.User(id).OrganizationalUnit));
        Assert.Equal("/", _organization.Update(id, new AccountWrite { Division = "/" }).OrganizationalUnit);
    }

    [Fact]
    public void Where_organizational_units_are_unknown_any_is_taken() =>
        Assert.Equal("Law", With().Create(User("a@example.test") with { Division = "Law" }).OrganizationalUnit);
}
