using System.Diagnostics;

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
        (Start-ZivverSync -Profile $ProfilePath -Confirm:$false).Outcome
        "Left: $(@(Get-SyncDelta -Profile $ProfilePath).Count)"
        $isolated = [Runtime.Loader.AssemblyLoadContext]::All | Where-Object Name -eq 'ZivverSynctool'
        "Ours: $(($isolated.Assemblies | ForEach-Object { $_.GetName() } | Where-Object Name -eq 'Microsoft.Extensions.Logging.Abstractions').Version)"
        Stop-ZivverSandbox
        """;

    [Theory]
    [InlineData("6.0.0", "netstandard2.0")]
    [InlineData("11.0.0", "netstandard2.0")]
    public async Task A_sync_works_where_another_version_of_a_package_is_loaded_already(string version, string framework)
    {
        using var folder = new TemporaryFolder();
        var script = folder.File("preload.ps1");
        await File.WriteAllTextAsync(script, Script);
        var other = Path.Combine(
            Paths.Package("Microsoft.Extensions.Logging.Abstractions", version), "lib", framework, "Microsoft.Extensions.Logging.Abstractions.dll");

        var start = new ProcessStartInfo("dotnet", [Paths.Quickstart, script, other, Paths.Manifest, folder.Path]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal("", errors);
        Assert.Equal([$"Preloaded {version}.0", "Succeeded", "Left: 0", "Ours: 10.0.0.0"], (await output).ReplaceLineEndings("\n").TrimEnd().Split('\n'));
        Assert.Equal(0, process.ExitCode);
    }
}
