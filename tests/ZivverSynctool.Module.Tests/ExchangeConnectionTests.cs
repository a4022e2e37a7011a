using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ZivverSynctool.Module.Tests.Errors;
using ZivverSynctool.StandIns.Exchange;

namespace ZivverSynctool.Module.Tests;

public sealed class ExchangeConnectionTests
{
    private const string Application = "c1a2b3c4-5555-4666-8777-888899990000";
    private const string Password = "p4ss-that-must-never-be-shown";

    [Fact]
    public void An_application_signs_in_with_its_certificate_and_the_connection_is_closed_again()
    {
        using var care = new ExchangeCare();
        AppOnly(care);
        care.Exchange.Allow(care.Exchange.AddShared("Informatie", "info"), care.Exchange.AddPerson("Anna", "anna"));
        Assert.Equal("anna@example.test", care.Access()["info@example.test"]);
        Assert.Equal([$"connect {Application} with CN=Zivver for example.onmicrosoft.com", "disconnect"], care.Connections.Events);
        Assert.Empty(care.Run("Get-ConnectionInformation").Output);
        Assert.Empty(Commands(care, "Get-DistributionGroupMember"));
    }

    [Fact]
    public void Whoever_sits_at_the_screen_signs_in()
    {
        using var care = new ExchangeCare();
        Interactive(care);
        care.Exchange.AddShared("Informatie", "info");
        Assert.Equal(["info@example.test"], care.Accounts().Check().Texts("Email"));
        Assert.Equal(["connect admin@example.test", "disconnect"], care.Connections.Events);
    }

    [Fact]
    [Provokes("ExchangeCannotAsk")]
    public void Nobody_is_waited_for_where_nobody_can_be_asked()
    {
        using var care = new ExchangeCare();
        Interactive(care);
        using var shell = PowerShell.Create(System.Management.Automation.Runspaces.InitialSessionState.CreateDefault2());
        shell.AddScript("Import-Module $args[0]; Get-SyncSourceAccount -Profile $args[1]").AddArgument(Paths.Manifest).AddArgument(Path.Combine(care.Folder, "care.profile.json"));
        var error = ScriptRun.Of(shell).Error;
        Assert.StartsWith("ExchangeCannotAsk,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("appOnly", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unattended_run_signs_in_nobody_at_the_screen()
    {
        using var care = new ExchangeCare();
        Interactive(care);
        care.Exchange.AddShared("Informatie", "info");
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        care.Connections.Events.Clear();
        var written = care.Writes.Count;

        var error = care.Run("Start-ZivverSync -Profile $ProfilePath -Unattended").Error;

        Assert.StartsWith("ExchangeCannotAsk,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("the run is unattended", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(6, new PSObject(error.Exception).Properties["ExitCode"].Value);
        Assert.Empty(care.Connections.Events);
        Assert.Equal(written, care.Writes.Count);
    }

    [Fact]
    public void A_server_is_reached_by_remote_PowerShell_and_left_as_it_was()
    {
        using var care = new ExchangeCare(isOnline: false);
        Remote(care);
        care.Exchange.Allow(care.Exchange.AddShared("Informatie", "info"), care.Exchange.AddPerson("Anna", "anna"));
        Assert.Equal("anna@example.test", care.Access()["info@example.test"]);
        Assert.Equal(
            [
                "open Microsoft.Exchange at http://mail1.example.test/PowerShell/ by Kerberos as EXAMPLE\\svc-zivver",
                "import Get-Mailbox,Get-MailboxPermission,Get-Recipient,Get-DistributionGroupMember,Get-Group,Get-User as ZivverSync",
                "close",
            ], care.Connections.Events);
        Assert.Empty(Commands(care, "Get-ZivverSyncMailbox"));
    }

    [Fact]
    public void A_server_and_Online_are_open_at_once_each_by_its_prefix()
    {
        var online = new StandInExchange("example.test", isOnline: true);
        var server = new StandInExchange("example.test", isOnline: false);
        using var care = new ExchangeCare(online, server);
        care.WriteProfile($$"""
            { "name": "Server", "type": "exchange", "connection": "remote", "connectionUri": "http://mail1.example.test/PowerShell/", "prefix": "OnPrem" },
            {{AppOnlySource(care, "\"prefix\": \"Cloud\"")}}
            """);
        online.Allow(online.AddShared("Informatie", "info"), online.AddPerson("Anna", "anna"));
        server.Allow(server.AddShared("Planning", "planning"), server.AddPerson("Berta", "berta"));
        Assert.Equal(new Dictionary<string, string> { ["info@example.test"] = "anna@example.test", ["planning@example.test"] = "berta@example.test" }, care.Access());
        Assert.All(online.Calls, call => Assert.DoesNotContain("EXO", call, StringComparison.Ordinal));
        Assert.Equal(2, care.Connections.Events.Count(text => text is "close" or "disconnect"));
    }

    [Fact]
    public void A_connection_of_the_administrator_is_never_closed()
    {
        using var care = new ExchangeCare();
        care.ConnectOnline("-Prefix Mine");
        AppOnly(care, "\"prefix\": \"Cloud\"");
        care.Exchange.AddShared("Informatie", "info");
        Assert.Equal(["info@example.test"], care.Accounts().Check().Texts("Email"));
        Assert.Equal(["Mine"], care.Run("Get-ConnectionInformation").Texts("ModulePrefix"));

        care.UseExisting(""" "prefix": "Mine" """);
        Assert.Equal(["info@example.test"], care.Accounts().Check().Texts("Email"));
        Assert.Equal(["Mine"], care.Run("Get-ConnectionInformation").Texts("ModulePrefix"));
    }

    [Theory]
    [InlineData("Get-EXOMailbox")]
    [InlineData("Get-EXOMailboxPermission")]
    [InlineData("Get-EXORecipient")]
    [InlineData("Get-DistributionGroupMember")]
    [InlineData("Disconnect-ExchangeOnline")]
    public async Task A_connection_is_closed_when_the_call_is_stopped(string command)
    {
        using var care = new ExchangeCare();
        AppOnly(care);
        var team = care.Exchange.AddGroup("Team", "team", "MailUniversalSecurityGroup", care.Exchange.AddPerson("Anna", "anna"));
        care.Exchange.Allow(care.Exchange.AddShared("Informatie", "info"), team);
        await StopAt(care, care.Exchange, command);
        Assert.Equal("disconnect", care.Connections.Events[^1]);
        Assert.Empty(care.Run("Get-ConnectionInformation").Output);
        Assert.Empty(care.Writes);
    }

    [Fact]
    public async Task A_session_is_closed_when_the_call_is_stopped()
    {
        using var care = new ExchangeCare(isOnline: false);
        Remote(care);
        care.Exchange.AddShared("Informatie", "info");
        await StopAt(care, care.Exchange, "Get-MailboxPermission");
        Assert.Equal("close", care.Connections.Events[^1]);
        Assert.Empty(Commands(care, "Get-ZivverSyncMailbox"));
    }

    [Theory]
    [InlineData("Get-EXOMailbox", "ExchangeReadFailed")]
    [InlineData("Get-EXOMailboxPermission", "ExchangeIncomplete")]
    [InlineData("Get-EXORecipient", "ExchangeReadFailed")]
    public void A_connection_is_closed_after_an_error(string command, string id)
    {
        using var care = new ExchangeCare();
        AppOnly(care);
        care.Exchange.AddShared("Informatie", "info");
        care.Exchange.Faults[command] = "The token has expired.";
        if (command != "Get-EXOMailboxPermission")
            care.Fails(id, "The token has expired");
        else
            Assert.Contains("PermissionsUnread", care.Accounts("-Conflicts").Check().Texts("Code"));
        Assert.Equal("disconnect", care.Connections.Events[^1]);
    }

    [Fact]
    public void A_connection_that_cannot_be_closed_is_said()
    {
        using var care = new ExchangeCare();
        AppOnly(care);
        care.Exchange.AddShared("Informatie", "info");
        care.Exchange.Faults["Disconnect-ExchangeOnline"] = "The file is in use.";
        Assert.Equal(["Exchange: The connection to Exchange was not closed: The file is in use."], care.Accounts().Check().Warnings);
    }

    [Theory]
    [InlineData("Set-StrictMode -Version 3")]
    [InlineData("$ErrorActionPreference = 'Stop'")]
    [InlineData("$WhatIfPreference = $true")]
    [InlineData("$ConfirmPreference = 'Low'")]
    public void The_settings_of_the_session_change_nothing(string setting)
    {
        var online = new StandInExchange("example.test", isOnline: true);
        using var care = new ExchangeCare(online, new StandInExchange("example.test", isOnline: false));
        care.WriteProfile($$"""
            {{AppOnlySource(care)}},
            { "name": "Server", "type": "exchange", "connection": "remote", "connectionUri": "http://mail1.example.test/PowerShell/" }
            """);
        online.AddShared("Informatie", "info");
        care.Connections.Server!.AddShared("Planning", "planning");
        Assert.Equal(["info@example.test", "planning@example.test"], care.Run($"{setting}; Get-SyncSourceAccount -Profile $ProfilePath").Check().Texts("Email"));
        Assert.Equal(2, care.Connections.Events.Count(text => text is "close" or "disconnect"));
        Assert.Empty(Commands(care, "Get-ZivverSyncMailbox"));
    }

    [Fact]
    [Provokes("ExchangeSignInFailed")]
    public void Another_organization_is_not_signed_in_to()
    {
        using var care = new ExchangeCare();
        care.Connections.Organization = "other.onmicrosoft.com";
        AppOnly(care);
        var error = care.Fails("ExchangeSignInFailed", "Tenant 'example.onmicrosoft.com' not found");
        Assert.Contains("'organization', 'clientId' and 'certificate'", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.AuthenticationError, error.CategoryInfo.Category);
    }

    [Fact]
    public void A_certificate_that_ends_soon_is_a_warning_and_one_that_has_ended_an_error()
    {
        using var care = new ExchangeCare();
        care.Exchange.AddShared("Informatie", "info");
        AppOnly(care, days: 20);
        Assert.Contains("ends on", Assert.Single(care.Accounts().Check().Warnings), StringComparison.Ordinal);
        AppOnly(care, days: -1);
        care.Fails("EntraCertificateExpired", "ended on");
        Assert.Equal(2, care.Connections.Events.Count);
    }

    [Fact]
    public void A_certificate_that_is_not_there_is_named()
    {
        using var care = new ExchangeCare();
        AppOnly(care);
        File.Delete(Path.Combine(care.Folder, "zivver.pfx"));
        care.Fails("EntraCertificateMissing", "zivver.pfx");
        Assert.Empty(care.Connections.Events);
    }

    [Fact]
    public void A_password_that_a_server_lets_slip_is_not_repeated()
    {
        using var care = new ExchangeCare(isOnline: false);
        Remote(care);
        care.Exchange.Faults["New-PSSession"] = "Access is denied.";
        var error = care.Fails("ExchangeSignInFailed", "Access is denied. (***)");
        Assert.DoesNotContain(Password, error + error.Exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_whose_commands_cannot_be_taken_over_is_closed()
    {
        using var care = new ExchangeCare(isOnline: false);
        Remote(care);
        care.Exchange.Faults["Import-PSSession"] = "The command could not be found.";
        care.Fails("ExchangeSignInFailed", "The command could not be found");
        Assert.Equal("close", care.Connections.Events[^1]);
    }

    [Fact]
    [Provokes("ExchangeCredentialIncomplete")]
    public void A_password_without_a_name_signs_in_nobody()
    {
        using var care = new ExchangeCare(isOnline: false);
        Remote(care, userName: "");
        care.Fails("ExchangeCredentialIncomplete", "has no user name");
    }

    [Fact]
    public void Commands_that_are_not_there_are_named()
    {
        using var care = new ExchangeCare(isOnline: false);
        care.UseExisting();
        care.Fails("ExchangeCommandsMissing", "Get-Mailbox, Get-MailboxPermission, Get-Recipient, Get-DistributionGroupMember");
        care.ConnectServer("OnPrem");
        care.Fails("ExchangeCommandsMissing", "Get-Mailbox,");
    }

    [Fact]
    [Provokes("ExchangeModuleMissing")]
    public void A_module_that_is_not_there_is_named()
    {
        using var care = new ExchangeCare(isOnline: false);
        AppOnly(care);
        care.Fails("ExchangeModuleMissing", "ExchangeOnlineManagement");
    }

    [Fact]
    [Provokes("ExchangeNotConnected")]
    public void A_session_that_is_not_connected_is_named()
    {
        using var care = new ExchangeCare();
        care.UseExisting();
        care.Fails("ExchangeNotConnected", "there is none");
        care.ConnectOnline();
        care.UseExisting(""" "prefix": "Cloud" """);
        care.Fails("ExchangeNotConnected", "with the prefix Cloud");
    }

    [Fact]
    [Provokes("ExchangeConnectionAmbiguous")]
    public void Which_organization_is_read_is_never_in_doubt()
    {
        var online = new StandInExchange("example.test", isOnline: true);
        var server = new StandInExchange("example.test", isOnline: false);
        using var care = new ExchangeCare(online, server);
        care.ConnectOnline();
        AppOnly(care);
        care.Fails("ExchangeConnectionAmbiguous", "connected to Exchange Online already");

        care.WriteProfile("""{ "name": "Server", "type": "exchange", "connection": "existing", "environment": "onPremises" }""");
        care.Fails("ExchangeConnectionAmbiguous", "Get-Mailbox belongs to Exchange Online");

        care.ConnectOnline("-Prefix Second");
        care.UseExisting();
        care.Fails("ExchangeConnectionAmbiguous", "2 connections to Exchange Online");
        Assert.Empty(online.Calls.Concat(server.Calls));
    }

    [Fact]
    public void Commands_of_a_server_are_not_taken_for_those_of_Exchange_Online()
    {
        var online = new StandInExchange("example.test", isOnline: true);
        using var care = new ExchangeCare(online, new StandInExchange("example.test", isOnline: false));
        care.ConnectOnline();
        care.ConnectServer();
        care.UseExisting();
        care.Fails("ExchangeConnectionAmbiguous", "Get-DistributionGroupMember does not belong to that connection");
        Assert.Empty(online.Calls);
    }

    [Fact]
    [Provokes("ExchangePrefixTaken")]
    public void Commands_that_the_session_has_are_not_taken_for_those_of_a_server()
    {
        using var care = new ExchangeCare(isOnline: false);
        care.ConnectServer("ZivverSync");
        Remote(care);
        care.Connections.Events.Clear();
        care.Fails("ExchangePrefixTaken", "Get-ZivverSyncMailbox");
        Assert.Empty(care.Connections.Events);
    }

    private static void Interactive(ExchangeCare care) =>
        care.WriteProfile("""{ "name": "Exchange", "type": "exchange", "connection": "interactive", "userName": "admin@example.test" }""");

    private static void AppOnly(ExchangeCare care, string keys = "", int days = 365) => care.WriteProfile(AppOnlySource(care, keys, days));

    private static string AppOnlySource(ExchangeCare care, string keys = "", int days = 365)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Zivver", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = DateTimeOffset.UtcNow;
        using var certificate = request.CreateSelfSigned(now.AddDays(-100), now.AddDays(days));
        File.WriteAllBytes(Path.Combine(care.Folder, "zivver.pfx"), certificate.Export(X509ContentType.Pkcs12, Password));
        return $$"""
            { "name": "Exchange", "type": "exchange", "connection": "appOnly", "clientId": "{{Application}}", "organization": "example.onmicrosoft.com",
              "certificate": { "file": "zivver.pfx", "password": { "environment": "{{Secret()}}" } } {{(keys.Length == 0 ? "" : ", " + keys)}} }
            """;
    }

    private static void Remote(ExchangeCare care, string userName = "EXAMPLE\\\\svc-zivver") => care.WriteProfile($$"""
        { "name": "Exchange", "type": "exchange", "connection": "remote", "connectionUri": "http://mail1.example.test/PowerShell/",
          {{(userName.Length == 0 ? "" : $"\"userName\": \"{userName}\",")}} "credential": { "environment": "{{Secret()}}" } }
        """);

    private static string Secret()
    {
        Environment.SetEnvironmentVariable("EXCHANGE_TEST_PASSWORD", Password);
        return "EXCHANGE_TEST_PASSWORD";
    }

    private static IReadOnlyList<string> Commands(ExchangeCare care, string name) => care.Run("Get-Command $args[0] -ErrorAction Ignore", name).Texts("Name");

    private static async Task StopAt(ExchangeCare care, StandInExchange exchange, string command)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var shell = care.Session.Shell("Get-SyncDelta -Profile $ProfilePath");
        exchange.HoldAt = command;
        exchange.Begun = name =>
        {
            if (name == command)
                begun.TrySetResult();
        };
        var call = shell.BeginInvoke();
        await begun.Task;
        shell.Stop();
        Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(call));
    }
}
