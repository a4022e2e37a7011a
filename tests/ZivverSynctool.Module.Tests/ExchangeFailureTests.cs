using ZivverSynctool.Module.Tests.Errors;

namespace ZivverSynctool.Module.Tests;

public sealed class ExchangeFailureTests
{
    [Theory]
    [InlineData("Get-EXOMailbox", "shared mailboxes")]
    [InlineData("Get-EXOMailboxPermission", "permissions of mailboxes")]
    [InlineData("Get-EXORecipient", "recipients")]
    [InlineData("Get-DistributionGroupMember", "recipients")]
    public void What_is_cut_off_is_an_error_and_nothing_is_written(string command, string what)
    {
        using var care = Filled();
        care.Exchange.Cuts[command] = 1;
        var run = care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false");
        Assert.StartsWith("ExchangeIncomplete,", run.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains($"Exchange did not give all of {what} for source 'Exchange'", run.Error.ToString(), StringComparison.Ordinal);
        Assert.Empty(care.Writes);
    }

    [Theory]
    [InlineData("Get-EXOMailbox")]
    [InlineData("Get-EXORecipient")]
    public void A_command_that_fails_is_an_error_and_nothing_is_written(string command)
    {
        using var care = Filled();
        care.Exchange.Faults[command] = "The operation has timed out.";
        var run = care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false");
        Assert.StartsWith("ExchangeReadFailed,", run.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("The operation has timed out", run.Error.ToString(), StringComparison.Ordinal);
        Assert.Empty(care.Writes);
    }

    [Fact]
    public void A_connection_that_breaks_in_the_middle_is_an_error()
    {
        using var care = Filled();
        care.Exchange.Begun = command =>
        {
            if (command == "Get-EXOMailboxPermission")
                care.Connections.Open.Clear();
        };
        care.Fails("ExchangeReadFailed", "You must call the Connect-ExchangeOnline cmdlet");
    }

    [Fact]
    public void A_mailbox_whose_permissions_cannot_be_read_is_a_problem_and_the_others_are_read()
    {
        using var care = Filled(out var info);
        care.UseExisting(""" "userMailboxes": true """);
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        var writes = care.Writes.Count;

        care.Exchange.Faults[info.Id] = "The mailbox is being moved.";
        var accounts = care.Accounts().Check();
        Assert.Equal(["anna@example.test", "berta@example.test", "planning@example.test"], accounts.Texts("Email"));
        Assert.Contains(accounts.Warnings, warning => warning.Contains("who has access cannot be read: The mailbox is being moved", StringComparison.Ordinal));
        Assert.Empty(care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check().Output);
        Assert.Equal(writes, care.Writes.Count);
        Assert.Equal(["anna@example.test berta@example.test"], care.Run("Get-ZivverAccount info@example.test -Profile $ProfilePath").Check().Texts("Delegates"));
    }

    [Fact]
    [Provokes("ExchangeIncomplete")]
    public void A_mailbox_that_was_read_in_part_stops_the_call()
    {
        using var care = Filled();
        care.Exchange.LateError = "The stream ended early.";
        care.Fails("ExchangeIncomplete", "The stream ended early");
    }

    [Fact]
    public void A_mailbox_without_any_line_is_not_one_without_access()
    {
        using var care = Filled(out var info);
        info.Permissions.Clear();
        Assert.Equal(["PermissionsUnread"], care.Accounts("-Conflicts").Check().Texts("Code"));
        Assert.Contains("not even that of the mailbox's own account", care.Accounts("-Conflicts").Texts("Message").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("User", null)]
    [InlineData("Deny", "perhaps")]
    [InlineData("IsInherited", null)]
    [InlineData("AccessRights", null)]
    public void A_line_that_does_not_say_all_is_a_problem(string property, string? value)
    {
        using var care = Filled(out var info);
        info.Permissions[^1][property] = value;
        Assert.Equal(["PermissionsUnread"], care.Accounts("-Conflicts").Check().Texts("Code"));
    }

    [Fact]
    public void A_line_that_says_both_is_a_problem()
    {
        using var care = Filled(out var info);
        info.Permissions[^1]["Deny"] = new[] { "False", "True" };
        Assert.Equal(["PermissionsUnread"], care.Accounts("-Conflicts").Check().Texts("Code"));
    }

    [Theory]
    [InlineData("DisplayName")]
    [InlineData("PrimarySmtpAddress")]
    [InlineData("ExternalDirectoryObjectId")]
    public void Several_values_where_one_is_expected_are_a_problem(string property)
    {
        using var care = Filled(out var info);
        info.Properties[property] = new[] { "info@example.test", "other@example.test" };
        var problem = care.Accounts("-Conflicts").Check();
        Assert.Equal(["SeveralValues"], problem.Texts("Code"));
        Assert.Contains($"{property} has 2 values where one is expected: info@example.test, other@example.test", problem.Texts("Message")[0], StringComparison.Ordinal);
        Assert.Equal(["planning@example.test"], care.Accounts().Check().Texts("Email"));
    }

    [Fact]
    public void A_word_that_does_not_say_whether_somebody_is_enabled_is_a_problem()
    {
        using var care = Filled();
        care.UseExisting(""" "userMailboxes": true """);
        care.Exchange.AddPerson("Carla", "carla").Properties["AccountDisabled"] = "perhaps";
        Assert.Equal(["UnknownEnabled"], care.Accounts("-Conflicts").Check().Texts("Code"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-Identity info@example.test")]
    public void A_mailbox_whose_kind_is_not_told_is_not_left_out(string parameters)
    {
        using var care = Filled();
        care.Exchange.Hidden = "RecipientTypeDetails";
        Assert.StartsWith("ExchangeIncomplete,", care.Accounts(parameters).Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    [Provokes("ExchangeCommandsMissing")]
    public void A_command_that_the_role_of_the_account_lacks_is_named()
    {
        using var care = new ExchangeCare(isOnline: false);
        care.Run("""
            $session = New-PSSession -ConfigurationName Microsoft.Exchange -ConnectionUri http://mail1.example.test/PowerShell/ -Authentication Kerberos
            $null = Import-PSSession $session -CommandName Get-Mailbox, Get-Recipient, Get-DistributionGroupMember -DisableNameChecking
            """).Check();
        care.UseExisting();
        care.Fails("ExchangeCommandsMissing", "does not have: Get-MailboxPermission.");
    }

    [Fact]
    public void Permissions_that_may_be_read_of_no_mailbox_change_nothing()
    {
        using var care = Filled();
        care.Exchange.Faults["Get-EXOMailboxPermission"] = "Access is denied.";
        Assert.Equal(["PermissionsUnread", "PermissionsUnread"], care.Accounts("-Conflicts").Check().Texts("Code"));
        Assert.Empty(care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Output);
        Assert.Empty(care.Writes);
    }

    [Fact]
    public void A_mailbox_that_is_gone_meanwhile_is_a_problem()
    {
        using var care = Filled(out var info);
        care.Exchange.Begun = command => info.Properties["RecipientTypeDetails"] = command == "Get-EXOMailbox" ? "SharedMailbox" : "Gone";
        Assert.Equal(["PermissionsUnread"], care.Accounts("-Conflicts").Check().Texts("Code"));
    }

    [Fact]
    public void No_mailbox_at_all_is_an_error()
    {
        using var care = ExchangeCare.Connected();
        care.Exchange.AddPerson("Anna", "anna");
        care.Fails("SourceEmpty", "Exchange has no shared mailbox that source 'Exchange' chooses (all of them)");
        care.UseExisting(""" "filter": "Alias -eq 'x'" """);
        care.Fails("SourceEmpty", "(filter Alias -eq 'x')");
    }

    [Fact]
    [Provokes("ExchangeReadFailed")]
    public void A_filter_that_Exchange_does_not_understand_is_an_error()
    {
        using var care = ExchangeCare.Connected(keys: """ "filter": "Alias" """);
        care.Exchange.AddShared("Informatie", "info");
        care.Fails("ExchangeReadFailed", "The filter Alias is invalid");
    }

    [Fact]
    public void An_error_about_a_single_mailbox_is_not_taken_for_its_absence()
    {
        using var care = Filled(out var info);
        care.Exchange.Faults[info.Id] = "The server is busy.";
        var error = care.Accounts("-Identity info@example.test").Error;
        Assert.StartsWith("ExchangeIncomplete,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trustee_who_cannot_be_looked_up_leaves_access_as_it_is()
    {
        using var care = ExchangeCare.Connected(isOnline: false);
        var anna = care.Exchange.AddPerson("Anna", "anna");
        care.Exchange.Allow(care.Exchange.AddShared("Informatie", "info"), anna);
        care.Exchange.Faults[anna.Id] = "The domain controller is not available.";
        Assert.Contains("TrusteeUnread", care.Accounts("-Conflicts").Check().Texts("Code"));
        Assert.Null(care.Accounts().Check().Output.Single().Properties["Delegates"].Value);
    }

    [Fact]
    public void A_profile_is_tested_with_its_connection()
    {
        using var care = Filled();
        care.Exchange.Faults["Get-EXOMailbox"] = "Access is denied.";
        var check = care.Run("Test-SyncProfile -Profile $ProfilePath | Where-Object { $_.Area -eq 'Source' }");
        Assert.Equal(["Failed"], check.Texts("Outcome"));
        Assert.Equal(["ExchangeReadFailed"], check.Texts("ErrorId"));
    }

    private static ExchangeCare Filled() => Filled(out _);

    private static ExchangeCare Filled(out StandIns.Exchange.ExchangeEntry info)
    {
        var care = ExchangeCare.Connected();
        var exchange = care.Exchange;
        var (anna, berta) = (exchange.AddPerson("Anna", "anna"), exchange.AddPerson("Berta", "berta"));
        info = exchange.AddShared("Informatie", "info");
        exchange.Allow(info, exchange.AddGroup("Team", "team", "MailUniversalSecurityGroup", anna, berta));
        exchange.AddShared("Planning", "planning");
        return care;
    }
}
