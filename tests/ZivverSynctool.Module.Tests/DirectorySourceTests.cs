using System.Text.Json;
using ZivverSynctool.Directories;

namespace ZivverSynctool.Module.Tests;

/// <summary>A directory read through the module as it is packaged, where the library for it must be found among those of other systems.</summary>
[Trait("Category", "OpenLdap")]
public sealed class DirectorySourceTests : IDisposable
{
    private const int People = 12;

    private readonly string _passwordVariable = "DIRECTORY_PASSWORD_" + Guid.NewGuid().ToString("n");
    private readonly ExampleCare _care = new();

    public void Dispose() => _care.Dispose();

    [Fact]
    public async Task A_run_from_a_directory_leaves_nothing_to_do_but_what_is_wrong_there()
    {
        using var directory = await StartAsync();
        var made = _care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        Assert.Contains(ExampleOrganization.AddressOf(1), made.Texts("Email"));
        Assert.Contains(ExampleOrganization.AddressOf(People), made.Texts("Email"));
        Assert.All(made.Texts("Outcome"), outcome => Assert.Equal("Succeeded", outcome));
        // Its entry has two addresses where one is expected, and so it stays a problem.
        Assert.Equal(["twee@example.test Problem SeveralValues"], _care.Run("Get-SyncDelta -Profile $ProfilePath | ForEach-Object { \"$($_.Email) $($_.Status) $($_.ReasonCode)\" }").Check().Texts());
    }

    [Fact]
    public async Task A_directory_that_is_gone_is_an_error_with_its_exit_code_and_nothing_is_written()
    {
        using var directory = await StartAsync();
        directory.PullThePlug();
        var run = _care.Run("try { Start-ZivverSync -Profile $ProfilePath -Confirm:$false } catch { $_.FullyQualifiedErrorId; $_.Exception.ExitCode }").Check();
        Assert.Equal("4", run.Texts()[1]);
        Assert.StartsWith("LdapUnreachable", run.Texts()[0], StringComparison.Ordinal);
        Assert.Empty(_care.Writes);
    }

    private async Task<OpenLdap> StartAsync()
    {
        Assert.SkipWhen(OpenLdap.Missing is not null, OpenLdap.Missing ?? "");
        var directory = await OpenLdap.StartAsync(ExampleOrganization.Entries(People, withExchange: false), withExchange: false);
        _care.Run("[Environment]::SetEnvironmentVariable($args[0], $args[1])", _passwordVariable, OpenLdap.Password).Check();
        _care.WriteProfile($$"""
            {
              "name": "Directory", "type": "ldap", "servers": [ "{{OpenLdap.Host}}" ], "port": {{directory.TlsPort}},
              "caCertificate": {{JsonSerializer.Serialize(directory.AuthorityFile)}}, "userName": "{{OpenLdap.Manager}}",
              "credential": { "environment": "{{_passwordVariable}}" }, "baseDn": "{{ExampleOrganization.People}}"
            }
            """);
        return directory;
    }
}
