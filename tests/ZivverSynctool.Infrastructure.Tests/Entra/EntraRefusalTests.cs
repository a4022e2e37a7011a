using System.Net.Sockets;
using ZivverSynctool.StandIns.Graph;

namespace ZivverSynctool.Infrastructure.Tests.Entra;

public sealed class EntraRefusalTests : IDisposable
{
    private readonly EntraWorld _world = new();

    public EntraRefusalTests() => _world.Directory.AddUsers(5);

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task An_expired_secret_says_so()
    {
        _world.Graph.Application.IsSecretExpired = true;

        var error = await _world.FailsAsync(_world.Settings);

        Assert.Equal(("EntraSecretExpired", SyncErrorKind.NotAuthorized), (error.ErrorId, error.Kind));
        Assert.Contains("AADSTS7000222", error.Message, StringComparison.Ordinal);
        Assert.Contains("Certificates & secrets", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_secret_is_not_repeated_in_any_message_although_the_server_does()
    {
        _world.Secrets["ENTRA_SECRET"] = "wr0ng~secret";

        var error = await _world.FailsAsync(_world.Settings);

        Assert.Equal("EntraSecretRefused", error.ErrorId);
        Assert.DoesNotContain("wr0ng", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_tenant_or_application_says_so()
    {
        var tenant = await _world.FailsAsync(_world.Settings with { TenantId = "11111111-1111-4111-8111-111111111111" });
        var application = await _world.FailsAsync(_world.Settings with { ClientId = "11111111-1111-4111-8111-111111111111" });

        Assert.Equal(("EntraTenantUnknown", "AADSTS90002"), (tenant.ErrorId, Code(tenant)));
        Assert.Equal(("EntraApplicationUnknown", "AADSTS700016"), (application.ErrorId, Code(application)));
    }

    [Theory]
    [InlineData("users", "User.Read.All", "User.Read.All")]
    [InlineData("groups", "GroupMember.Read.All", "GroupMember.Read.All")]
    [InlineData("groups", "User.Read.All", "User.Read.All")]
    public async Task A_missing_permission_is_named_and_nobody_counts_as_gone(string read, string withdrawn, string named)
    {
        var staff = _world.Directory.AddGroup("Staff", 1, null, _world.Directory.Objects);
        _world.Graph.Application.Permissions.Remove(withdrawn);

        var error = await _world.FailsAsync(read == "users" ? _world.Settings : _world.Settings with { Users = new EntraScope([staff.Id], null) });

        Assert.Equal(("EntraPermissionMissing", SyncErrorKind.NotAuthorized), (error.ErrorId, error.Kind));
        Assert.Contains(named, error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_permission_that_shows_only_part_of_a_user_is_not_enough()
    {
        foreach (var user in _world.Directory.Objects)
            user.Properties["accountEnabled"] = null;

        Assert.Equal("EntraPermissionMissing", (await _world.FailsAsync(_world.Settings)).ErrorId);
    }

    [Fact]
    public async Task Members_of_whom_only_the_ids_are_shown_are_not_taken_for_delegates()
    {
        _world.Directory.AddGroup("Informatie", 1, "info@example.test", _world.Directory.Objects);
        _world.Graph.Application.Permissions.Remove("User.Read.All");
        var source = EntraWorld.Source(_world.Settings with { FunctionalAccounts = new EntraScope(["Informatie"], null) }) with { AccountTypes = [AccountType.FunctionalAccount] };

        Assert.Equal("EntraPermissionMissing", (await _world.FailsAsync(source)).ErrorId);
    }

    [Fact]
    public async Task An_attribute_or_filter_that_Graph_does_not_know_is_an_error_in_its_words()
    {
        var attribute = await _world.FailsAsync(_world.Settings, ("OrganizationalUnit", "departement"));
        var filter = await _world.FailsAsync(_world.Settings with { Users = new EntraScope([], "mail is 'x'") });

        Assert.Equal(("EntraQueryRefused", SyncErrorKind.InvalidProfile), (attribute.ErrorId, attribute.Kind));
        Assert.Contains("'departement'", attribute.Message, StringComparison.Ordinal);
        Assert.Equal("EntraQueryRefused", filter.ErrorId);
        Assert.Contains("operator is expected", filter.Message, StringComparison.Ordinal);
    }

    public static TheoryData<int, string, string, SyncErrorKind> Refusals => new()
    {
        { 401, "InvalidAuthenticationToken", "EntraNotAuthorized", SyncErrorKind.NotAuthorized },
        { 404, "Request_ResourceNotFound", "EntraUnexpectedAnswer", SyncErrorKind.Unavailable },
        { 400, "Directory_ExpiredPageToken", "EntraServerError", SyncErrorKind.Unavailable },
        { 407, "", "EntraUnexpectedAnswer", SyncErrorKind.Unavailable },
        { 302, "", "EntraUnexpectedAnswer", SyncErrorKind.Unavailable },
        { 500, "generalException", "EntraServerError", SyncErrorKind.Unavailable },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refusal_in_the_middle_of_a_list_is_an_error(int status, string code, string errorId, SyncErrorKind kind)
    {
        _world.Directory.AddUsers(1500, first: 100);
        _world.Graph.Faults.Add(new StandInFault(StandInFaultKind.Refused, "/users")
        {
            After = 1,
            Times = int.MaxValue / 2,
            Answer = StandInAnswer.Refusal(status, code, $"Words of the server, {_world.Graph.Application.Token}."),
        });

        var error = await _world.FailsAsync(_world.Settings);

        Assert.Equal((errorId, kind), (error.ErrorId, error.Kind));
    }

    [Theory]
    [InlineData("/users")]
    [InlineData("/token")]
    public async Task A_server_that_fails_for_a_moment_is_asked_again(string path)
    {
        _world.Graph.Faults.Add(new StandInFault(StandInFaultKind.Refused, path) { Times = 3, Answer = StandInAnswer.Refusal(503, "serviceNotAvailable", "Busy.") });

        Assert.Equal(5, (await _world.ReadAsync(_world.Settings)).Accounts.Count);
    }

    [Theory]
    [InlineData(StandInFaultKind.WebPage)]
    [InlineData(StandInFaultKind.Truncated)]
    public async Task A_token_endpoint_that_gives_no_token_is_an_error(StandInFaultKind kind)
    {
        _world.Graph.Faults.Add(new StandInFault(kind, "/token") { Times = int.MaxValue / 2 });

        var error = await _world.FailsAsync(_world.Settings);

        Assert.Equal("EntraUnexpectedAnswer", error.ErrorId);
        Assert.Contains("proxy", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_named()
    {
        using var closed = new TcpListener(System.Net.IPAddress.Loopback, 0);
        closed.Start();
        var nobody = new Uri($"http://127.0.0.1:{((System.Net.IPEndPoint)closed.LocalEndpoint).Port}");
        closed.Stop();

        var authority = await _world.FailsAsync(_world.Settings with { Authority = nobody });

        Assert.Equal("EntraUnreachable", authority.ErrorId);
        Assert.Contains(nobody.Authority, authority.Message, StringComparison.Ordinal);
        Assert.Contains("authority of source 'Entra'", authority.Remedy, StringComparison.Ordinal);
    }

    private static string Code(SyncException error) => error.Message.Substring(error.Message.IndexOf("AADSTS", StringComparison.Ordinal)).Split(',')[0];
}
