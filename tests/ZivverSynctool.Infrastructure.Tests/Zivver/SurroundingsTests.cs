using System.Diagnostics;
using ZivverSynctool.Directories;
using ZivverSynctool.Infrastructure.Zivver;

namespace ZivverSynctool.Infrastructure.Tests.Zivver;

/// <summary>
/// What a computer says of its network, its proxy and the authorities it trusts, holds for the way to Zivver. A process learns it once, so
/// the client is in a process of its own.
/// </summary>
public sealed class SurroundingsTests : IDisposable
{
    private const string Address = "ZIVVERSYNCTOOL_TEST_ADDRESS";

    private readonly TempFolder _folder = new();
    private readonly TestAuthority _authority = new();
    private readonly SecureZivver _server;

    public SurroundingsTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere proxy and authorities are set for the whole computer, which a test leaves alone.");
        using var certificate = _authority.Issue(["zivver.test", "127.0.0.1"]);
        _server = new SecureZivver(certificate);
        _folder.Write("authority.pem", _authority.Pem);
    }

    public void Dispose()
    {
        _server?.Dispose();
        _authority.Dispose();
        _folder.Dispose();
    }

    /// <summary>Not a test: what the tests here start.</summary>
    [Fact(Explicit = true)]
    public async Task Client()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable(Address) is not null, "Only the other tests start this one.");
        using var client = new ZivverClient(
            new ZivverSettings { BaseUri = new Uri(Environment.GetEnvironmentVariable(Address)!), Budget = RequestBudget.None }, ClientUnderTest.Key, null, ClientUnderTest.Quick);
        Assert.Empty(await client.ListAsync(AccountType.User, CancellationToken.None));
    }

    [Fact]
    public async Task An_authority_of_the_organization_is_trusted_where_the_computer_trusts_it()
    {
        var address = $"https://127.0.0.1:{_server.Port}/api/scim/v2";

        Assert.Equal((0, ""), await ClientAsync(address, ("SSL_CERT_FILE", _folder.File("authority.pem"))));
        var (code, said) = await ClientAsync(address);

        Assert.NotEqual(0, code);
        Assert.Contains("its certificate is not trusted here", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_proxy_of_the_computer_takes_the_request_on_and_sees_nothing_of_it()
    {
        using var proxy = new RelayingProxy(_server.Port);
        proxy.Start();

        Assert.Equal((0, ""), await ClientAsync(
            "https://zivver.test/api/scim/v2", ("SSL_CERT_FILE", _folder.File("authority.pem")), ("https_proxy", $"http://127.0.0.1:{proxy.Port}")));

        Assert.StartsWith("CONNECT zivver.test:443 ", proxy.Head, StringComparison.Ordinal);
        Assert.DoesNotContain(ClientUnderTest.Key, proxy.Head, StringComparison.Ordinal);
        Assert.Contains($"Authorization: Bearer {ClientUnderTest.Key}", _server.Request, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("407 Proxy Authentication Required")]
    [InlineData("403 Forbidden")]
    public async Task A_proxy_that_refuses_is_said_to_be_one(string refusal)
    {
        using var proxy = new RelayingProxy(_server.Port, refusal);
        proxy.Start();

        var (code, said) = await ClientAsync("https://zivver.test/api/scim/v2", ("https_proxy", $"http://127.0.0.1:{proxy.Port}"));

        Assert.NotEqual(0, code);
        Assert.Contains("the proxy between this computer and zivver.test does not let the request through", said, StringComparison.Ordinal);
        Assert.DoesNotContain(ClientUnderTest.Key, said + proxy.Head, StringComparison.Ordinal);
    }

    // Gives its exit code, and what it said where that is not 0.
    private static async Task<(int Code, string Said)> ClientAsync(string address, params (string Name, string Value)[] surroundings)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(SurroundingsTests).Assembly.Location, "-explicit", "only", "-method", $"{typeof(SurroundingsTests).FullName}.{nameof(Client)}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in new[] { "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY" })
            start.Environment.Remove(name);
        start.Environment[Address] = address;
        foreach (var (name, value) in surroundings)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync() + await errors;
        await process.WaitForExitAsync();
        Assert.DoesNotContain("Total: 0", said, StringComparison.Ordinal);
        return (process.ExitCode, process.ExitCode == 0 ? "" : said);
    }
}
