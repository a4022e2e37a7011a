using ZivverSynctool.Simulation;
using ZivverSynctool.Target;
using static ZivverSynctool.Tests.Simulation.TestOrganization;

namespace ZivverSynctool.Tests.Simulation;

public sealed class SimulatedZivverTests
{
    private readonly ZivverOrganization _organization = With(new OrganizationSettings { Guests = ["guest@example.test"] });
    private readonly SimulatedZivver _zivver;

    public SimulatedZivverTests() => _zivver = new SimulatedZivver(_organization);

    [Fact]
    public async Task Every_call_reaches_the_model()
    {
        var none = CancellationToken.None;
        var user = await _zivver.CreateAsync(User("a@example.test", "alias@example.test"), _ => false, none);
        Assert.Equal(["alias@example.test"], user.Aliases);
        Assert.Equal([], user.Delegates);
        Assert.Null(user.Members);
        var box = await _zivver.CreateAsync(FunctionalAccount("box@example.test", user.Id), _ => false, none);
        Assert.Equal([user.Id], box.Members);
        Assert.Null(box.Delegates);

        await _zivver.RemoveMembersAsync(box.Id, none);
        Assert.False((await _zivver.FindAsync(AccountType.FunctionalAccount, "box@example.test", none))!.Enabled);
        await _zivver.ReplaceMembersAsync(box.Id, [user.Id], none);
        Assert.True((await _zivver.ListAsync(AccountType.FunctionalAccount, none)).Single().Enabled);
        Assert.Equal([], (await _zivver.UpdateAsync(user.Id, new AccountWrite { Extension = new ZivverExtension() }, none)).Aliases);
        await _zivver.DeleteAsync(AccountType.User, user.Id, none);
        Assert.Empty(await _zivver.ListAsync(AccountType.User, none));
        Assert.Null(await _zivver.FindAsync(AccountType.User, "a@example.test", none));
    }

    [Fact]
    public async Task A_refusal_is_the_same_error_as_over_the_wire()
    {
        var id = _organization.AddUser("a@example.test");
        var error = await Assert.ThrowsAsync<ZivverException>(() =>
            _zivver.UpdateAsync(id, User("a@example.test", "guest@example.test"), CancellationToken.None));

        var expected = ErrorCatalogue.Interpret(400, "Error creating alias: Alias is a guest: guest@example.test", "PUT", "a@example.test");
        Assert.Equal((ZivverErrorCode.AliasGuest, 400), (error.Code, error.Status));
        Assert.Equal((expected.Message, expected.Remedy, expected.Address), (error.Message, error.Remedy, error.Address));
    }

    [Fact]
    public async Task A_refusal_without_an_address_in_the_request_names_that_of_the_account()
    {
        var box = _organization.AddFunctionalAccount("box@example.test");
        var error = await Assert.ThrowsAsync<ZivverException>(() => _zivver.ReplaceMembersAsync(box, ["nobody"], CancellationToken.None));
        Assert.Equal(ZivverErrorCode.UnknownMember, error.Code);
        Assert.Contains("box@example.test", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a@example.test", ZivverErrorCode.AlreadyExists)]
    [InlineData("box@example.test", ZivverErrorCode.OutsideOrganization)]
    public async Task A_POST_of_an_address_that_exists_says_so(string address, ZivverErrorCode code)
    {
        _organization.AddUser("a@example.test");
        _organization.AddFunctionalAccount("box@example.test");
        var error = await Assert.ThrowsAsync<ZivverException>(() => _zivver.CreateAsync(User(address), _ => false, CancellationToken.None));
        Assert.Equal(code, error.Code);
    }

    [Fact]
    public async Task A_cancelled_call_changes_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _zivver.CreateAsync(User("a@example.test"), _ => false, cancelled.Token));
        Assert.Equal(0, _organization.Count(AccountType.User));
    }
}
