using ZivverSynctool.Simulation;
using ZivverSynctool.Target;
using static ZivverSynctool.Tests.Simulation.TestOrganization;

namespace ZivverSynctool.Tests.Simulation;

public sealed class AddressRuleTests
{
    private const string Outside = "Account is outside the organization";

    private readonly ZivverOrganization _organization = With(new OrganizationSettings
    {
        ClaimedDomains = ["Example.test"],
        Guests = ["guest@example.test"],
        AddressesElsewhere = ["Elsewhere@example.test"],
    });

    [Fact]
    public void Addresses_are_stored_lower_case_and_found_in_any_case()
    {
        var id = _organization.AddUser(" A.Vermeer@EXAMPLE.test", "Anouk@Example.test");

        var found = _organization.Find(AccountType.User, "a.VERMEER@example.test");
        Assert.Equal(id, found?.Id);
        Assert.Equal("a.vermeer@example.test", found?.Email);
        Assert.Equal(["anouk@example.test"], found?.Aliases);
    }

    [Fact]
    public void Only_primary_addresses_are_found()
    {
        _organization.AddUser("a@example.test", "alias@example.test");
        Assert.Null(_organization.Find(AccountType.User, "alias@example.test"));
        Assert.Null(_organization.Find(AccountType.FunctionalAccount, "a@example.test"));
    }

    [Fact]
    public void A_user_that_exists_answers_409() =>
        AssertRefused(409, "Account already exists: a@example.test", () =>
        {
            _organization.AddUser("a@example.test");
            _organization.AddUser("A@example.test");
        });

    [Fact]
    public void A_functional_account_that_exists_is_outside_the_organization() =>
        AssertRefused(400, Outside, () =>
        {
            _organization.AddFunctionalAccount("box@example.test");
            _organization.AddFunctionalAccount("box@example.test");
        });

    [Fact]
    public void The_other_type_is_outside_the_organization()
    {
        _organization.AddUser("a@example.test");
        _organization.AddFunctionalAccount("box@example.test");
        AssertRefused(400, Outside, () => _organization.AddFunctionalAccount("a@example.test"));
        AssertRefused(400, Outside, () => _organization.AddUser("box@example.test"));
    }

    [Theory]
    [InlineData("a@unclaimed.test")]
    [InlineData("elsewhere@example.test")]
    [InlineData("no address")]
    public void An_address_the_organization_cannot_have_is_outside_it(string address)
    {
        AssertRefused(400, Outside, () => _organization.AddUser(address));
        AssertRefused(400, Outside, () => _organization.AddFunctionalAccount(address));
        var id = _organization.AddUser("a@example.test");
        AssertRefused(400, Outside, () => _organization.Update(id, new AccountWrite { Email = address }));
        Assert.Equal("a@example.test", _organization.User(id).Email);
    }

    [Fact]
    public void An_address_that_is_missing_is_refused()
    {
        AssertRefused(400, "Missing attribute: userName", () => _organization.Create(new AccountWrite()));
        AssertRefused(400, "Missing attribute: externalId", () =>
            _organization.Create(new AccountWrite { AccountType = AccountType.FunctionalAccount }));
    }

    [Fact]
    public void An_alias_of_another_account_is_no_free_address()
    {
        _organization.AddUser("a@example.test", "alias@example.test");
        AssertRefused(409, "Account already exists: alias@example.test", () => _organization.AddUser("alias@example.test"));
        AssertRefused(400, Outside, () => _organization.AddFunctionalAccount("alias@example.test"));
    }

    [Theory]
    [InlineData("b@example.test", "Error creating alias: Alias is already taken for b@example.test")]
    [InlineData("alias-of-b@example.test", "Error creating alias: Alias is already taken for alias-of-b@example.test")]
    [InlineData("box@example.test", "Error creating alias: Alias is already taken for box@example.test")]
    [InlineData("elsewhere@example.test", "Error creating alias: Alias is already taken for elsewhere@example.test")]
    [InlineData("Guest@example.test", "Error creating alias: Alias is a guest: guest@example.test")]
    [InlineData("a@unclaimed.test", "Error creating alias: Domain Not Owned")]
    public void One_bad_alias_fails_the_whole_PUT(string alias, string text)
    {
        _organization.AddUser("b@example.test", "alias-of-b@example.test");
        var box = _organization.AddFunctionalAccount("box@example.test");
        var other = _organization.AddFunctionalAccount("box2@example.test");
        var id = _organization.AddUser("a@example.test", "kept@example.test");
        var before = _organization.User(id);
        var extension = new ZivverExtension { Aliases = ["fine@example.test", alias] };

        AssertRefused(400, text, () => _organization.Update(id, new AccountWrite
        {
            Email = "new@example.test",
            DisplayName = "New",
            Active = false,
            Extension = extension,
        }));
        AssertUnchanged(before, _organization.User(id));
        Assert.Null(_organization.Find(AccountType.User, "new@example.test"));

        if (alias != "box@example.test")
            AssertRefused(400, text, () => _organization.Update(box, new AccountWrite { AccountType = AccountType.FunctionalAccount, Extension = extension }));
        else
            AssertRefused(400, text, () => _organization.Update(other, new AccountWrite { AccountType = AccountType.FunctionalAccount, Extension = extension }));
    }

    [Fact]
    public void A_POST_drops_bad_aliases_in_silence()
    {
        _organization.AddUser("b@example.test");
        string[] aliases = ["fine@example.test", "b@example.test", "guest@example.test", "a@unclaimed.test", "a@example.test", "FINE@example.test"];

        Assert.Equal(["fine@example.test"], _organization.User(_organization.AddUser("a@example.test", aliases)).Aliases);

        var box = _organization.Create(FunctionalAccount("box@example.test") with { Extension = new ZivverExtension { Aliases = ["fine@example.test", "box2@example.test"] } });
        Assert.Equal(["box2@example.test"], box.Aliases);
    }

    [Fact]
    public void An_alias_equal_to_the_primary_address_is_dropped()
    {
        var id = _organization.AddUser("a@example.test");
        var answer = _organization.Update(id, new AccountWrite { Extension = new ZivverExtension { Aliases = ["A@example.test", "x@example.test"] } });
        Assert.Equal(["x@example.test"], answer.Aliases);
    }

    [Fact]
    public void A_PUT_with_another_userName_renames_and_frees_the_old_address()
    {
        var id = _organization.AddUser("a@example.test");
        Assert.Equal("b@example.test", _organization.Update(id, new AccountWrite { Email = "B@example.test" }).Email);
        Assert.Equal(id, _organization.Find(AccountType.User, "b@example.test")?.Id);
        Assert.Null(_organization.Find(AccountType.User, "a@example.test"));
        Assert.NotEqual(id, _organization.AddUser("a@example.test"));
    }

    [Fact]
    public void A_rename_can_keep_the_old_address_as_alias()
    {
        var id = _organization.AddUser("a@example.test");
        var answer = _organization.Update(id, User("b@example.test", "a@example.test"));
        Assert.Equal(["a@example.test"], answer.Aliases);
        AssertRefused(409, "Account already exists: a@example.test", () => _organization.AddUser("a@example.test"));
    }

    [Fact]
    public void A_rename_to_an_own_alias_takes_it_from_the_aliases()
    {
        var id = _organization.AddUser("a@example.test", "b@example.test", "c@example.test");
        var answer = _organization.Update(id, new AccountWrite { Email = "b@example.test" });
        Assert.Equal("b@example.test", answer.Email);
        Assert.Equal(["c@example.test"], answer.Aliases);
    }

    [Fact]
    public void A_rename_to_an_address_in_use_is_refused()
    {
        var id = _organization.AddUser("a@example.test");
        _organization.AddUser("b@example.test");
        _organization.AddFunctionalAccount("box@example.test");
        AssertRefused(409, "Account already exists: b@example.test", () => _organization.Update(id, new AccountWrite { Email = "b@example.test" }));
        AssertRefused(400, Outside, () => _organization.Update(id, new AccountWrite { Email = "box@example.test" }));
    }

    [Fact]
    public void A_functional_account_is_renamed_by_its_externalId()
    {
        var id = _organization.AddFunctionalAccount("box@example.test");
        _organization.Update(id, new AccountWrite { AccountType = AccountType.FunctionalAccount, Email = "new@example.test" });
        Assert.Equal(id, _organization.Find(AccountType.FunctionalAccount, "new@example.test")?.Id);
    }

    [Fact]
    public void What_an_account_has_stays_its_own_when_its_domain_is_no_longer_claimed()
    {
        var id = _organization.AddUser("a@example.test", "alias@example.test");
        _organization.Settings = new OrganizationSettings { ClaimedDomains = ["other.test"] };
        var answer = _organization.Update(id, User("a@example.test", "alias@example.test", "a@other.test"));
        Assert.Equal(["alias@example.test", "a@other.test"], answer.Aliases);
        AssertRefused(400, Outside, () => _organization.AddUser("b@example.test"));
    }

    [Fact]
    public void Where_claimed_domains_are_unknown_any_is_taken() =>
        Assert.Equal("a@anything.example", With().Create(User("a@anything.example")).Email);

    private static void AssertUnchanged(ZivverAccount before, ZivverAccount after)
    {
        Assert.Equal(before.Aliases, after.Aliases);
        Assert.Equal(before with { Aliases = [], Delegates = [], DelegateIds = [] }, after with { Aliases = [], Delegates = [], DelegateIds = [] });
    }
}
