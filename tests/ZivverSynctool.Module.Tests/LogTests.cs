using System.Text.Json;

namespace ZivverSynctool.Module.Tests;

/// <summary>The log and the notification of a call, through the packaged module: with their packages from its isolated folder.</summary>
public sealed class LogTests
{
    [Fact]
    public void A_run_is_written_down_entry_by_entry()
    {
        using var care = new ExampleCare();
        Configure(care, """ "log": { "format": "json" }, """);

        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        care.Run("Start-ZivverSync -Profile $ProfilePath -Unattended").Check();

        Assert.Equal([1000, 1002, 2000, 2000, 2000, 1001, 1000, 1002, 1001], Entries(care));
    }

    [Fact]
    public void A_preview_and_a_delta_leave_no_log()
    {
        using var care = new ExampleCare();

        care.Run("Get-SyncDelta -Profile $ProfilePath; Start-ZivverSync -Profile $ProfilePath -WhatIf").Check();

        Assert.False(Directory.Exists(Path.Combine(care.Folder, "Logs")));
    }

    [Fact]
    public void A_notification_that_fails_is_a_warning_and_the_error_of_the_call_stays()
    {
        using var care = new ExampleCare();
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        // The sandbox speaks neither TLS nor SMTP.
        Configure(care, $$""" "log": { "format": "json" }, "notify": { "mail": { "server": "127.0.0.1", "port": {{care.Run("$sandbox.BaseUri.Port").Check().Texts().Single()}}, "security": "tls", "from": "sync@example.test", "to": [ "it@example.test" ] } }, """);
        File.Delete(care.CsvPath);

        var run = care.Run("Start-ZivverSync -Profile $ProfilePath -Unattended");

        Assert.StartsWith("SourceFileMissing,", run.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("no secure connection was agreed on.", Assert.Single(run.Warnings), StringComparison.Ordinal);
        Assert.Equal([1000, 3000, 5004], Entries(care).TakeLast(3));
    }

    [Fact]
    public void A_webhook_has_its_address_from_a_vault_and_nothing_says_it()
    {
        using var care = new ExampleCare();
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        Configure(care, """ "log": { "level": "verbose" }, "notify": { "when": "always", "webhooks": [ { "name": "desk", "kind": "json", "uri": { "secret": "desk" } } ] }, """);
        care.Run("""
            $null = New-Module Microsoft.PowerShell.SecretManagement {
                param($address)
                function Get-Secret { [CmdletBinding()] param($Name, $Vault) $address }
            } -ArgumentList "$($sandbox.BaseUri)/geheim?sig=s3cret" | Import-Module -Global
            """).Check();

        var run = care.Run("Start-ZivverSync -Profile $ProfilePath -Unattended -Verbose").Check();

        var host = care.Run("$sandbox.BaseUri.Authority").Check().Texts().Single();
        Assert.Contains($"Webhook 'desk' at {host} was not told of the run: it refuses the request (", Assert.Single(run.Warnings), StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", run.Warnings[0], StringComparison.Ordinal);
        Assert.Contains("POST", care.Writes);
        foreach (var file in Directory.GetFiles(care.Folder, "*", SearchOption.AllDirectories))
            Assert.DoesNotContain("s3cret", File.ReadAllText(file), StringComparison.Ordinal);
    }

    private static void Configure(ExampleCare care, string keys) =>
        File.WriteAllText(care.ProfilePath, File.ReadAllText(care.ProfilePath).Replace("\"domains\"", keys + "\"domains\"", StringComparison.Ordinal));

    private static IEnumerable<int> Entries(ExampleCare care) =>
        Directory.GetFiles(Path.Combine(care.Folder, "Logs"), "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadAllLines)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("event").GetInt32());
}
