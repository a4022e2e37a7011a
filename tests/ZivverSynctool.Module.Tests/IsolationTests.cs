using System.Diagnostics;
using ZivverSynctool.StandIns.Graph;

namespace ZivverSynctool.Module.Tests;

/// <summary>Other modules load their own versions of what we need. In a process of its own, since it cannot be undone in one.</summary>
public sealed class IsolationTests
{
    private const string Script = """
        param($Assembly, $Manifest, $Folder)
        $ErrorActionPreference = 'Stop'
        "Preloaded $([Reflection.Assembly]::LoadFrom($Assembly).GetName().Version)"
        Import-Module $Manifest
        $sandbox = Start-ZivverSandbox -Port 0 -Budget 0 -ApiKeyVariable ZIVVER_API_KEY
        $ProfilePath = [IO.Path]::Combine($Folder, 'care.profile.json')
        $null = New-SyncProfile $ProfilePath -Domain example.test -CsvPath staff.csv -BaseUri $sandbox.BaseUri
        [IO.File]::WriteAllText([IO.Path]::Combine($Folder, 'staff.csv'), "Email,DisplayName,PhoneNumber`na@example.test,Anna,06 12345678")
        (Start-ZivverSync -Profile $ProfilePath -Confirm:$false -InformationAction Ignore).Outcome
        "Left: $(@(Get-SyncDelta -Profile $ProfilePath).Count)"
        $isolated = [Runtime.Loader.AssemblyLoadContext]::All | Where-Object Name -eq 'ZivverSynctool'
        "Ours: $(($isolated.Assemblies | ForEach-Object { $_.GetName() } | Where-Object Name -eq 'Microsoft.Extensions.Logging.Abstractions').Version)"
        Stop-ZivverSandbox
        """;

    private const string EntraScript = """
        param($Assembly, $Manifest, $ProfilePath)
        $ErrorActionPreference = 'Stop'
        "Preloaded $([Reflection.Assembly]::LoadFrom($Assembly).GetName().Version)"
        Import-Module $Manifest
        Get-SyncSourceAccount -Profile $ProfilePath | ForEach-Object { "$($_.AccountType) $($_.Email) $($_.Delegates)" }
        $isolated = [Runtime.Loader.AssemblyLoadContext]::All | Where-Object Name -eq 'ZivverSynctool'
        "Ours: $(($isolated.Assemblies | ForEach-Object { $_.GetName() } | Where-Object Name -eq 'Microsoft.Identity.Client').Version)"
        """;

    [Theory]
    [InlineData("6.0.0", "netstandard2.0")]
    [InlineData("11.0.0", "netstandard2.0")]
    public async Task A_sync_works_where_another_version_of_a_package_is_loaded_already(string version, string framework)
    {
        using var folder = new TemporaryFolder();
        var other = Path.Combine(
            Paths.Package("Microsoft.Extensions.Logging.Abstractions", version), "lib", framework, "Microsoft.Extensions.Logging.Abstractions.dll");

        var output = await RunAsync(folder, Script, [], other, Paths.Manifest, folder.Path);

        Assert.Equal([$"Preloaded {version}.0", "Succeeded", "Left: 0", "Ours: 10.0.0.0"], output);
    }

    [Fact]
    public async Task Entra_ID_is_read_where_another_version_of_the_library_for_signing_in_is_loaded_already()
    {
        using var folder = new TemporaryFolder();
        using var graph = new StandInGraph();
        graph.Directory.AddGroup("Informatie", 1, "info@example.test", graph.Directory.AddUsers(3));
        var profile = folder.File("care.profile.json");
        await File.WriteAllTextAsync(profile, $$"""
            {
              "name": "Example Care", "domains": [ "example.test" ],
              "sources": [ {
                "name": "Entra", "type": "entra", "tenantId": "{{graph.Directory.TenantId}}", "clientId": "{{graph.Application.ClientId}}",
                "clientSecret": { "environment": "ENTRA_SECRET" }, "groups": [ "Informatie" ], "functionalAccounts": { "groups": [ "info@example.test" ] },
                "authority": "{{graph.Address}}", "graphUri": "{{graph.Address}}"
              } ]
            }
            """);
        var other = Path.Combine(Paths.Package("Microsoft.Identity.Client", "4.61.3"), "lib", "net6.0", "Microsoft.Identity.Client.dll");

        var output = await RunAsync(folder, EntraScript, [("ENTRA_SECRET", graph.Application.Secret)], other, Paths.Manifest, profile);

        Assert.Equal(
            [
                "Preloaded 4.61.3.0", "User user0001@example.test ", "User user0002@example.test ", "User user0003@example.test ",
                "FunctionalAccount info@example.test user0001@example.test user0002@example.test user0003@example.test", "Ours: 4.92.0.0",
            ], output);
    }

    private static async Task<string[]> RunAsync(TemporaryFolder folder, string text, (string Name, string Value)[] environment, params string[] arguments)
    {
        var script = folder.File("preload.ps1");
        await File.WriteAllTextAsync(script, text);
        var start = new ProcessStartInfo("dotnet", [Paths.Quickstart, script, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal("", errors);
        Assert.Equal(0, process.ExitCode);
        return (await output).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }
}
