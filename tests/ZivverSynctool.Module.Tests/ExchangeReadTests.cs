using ZivverSynctool.Module.Tests.Errors;
using ZivverSynctool.StandIns.Exchange;

namespace ZivverSynctool.Module.Tests;

public sealed class ExchangeReadTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_shared_mailbox_is_a_functional_account_of_those_who_are_given_full_access(bool isOnline)
    {
        using var care = ExchangeCare.Connected(isOnline);
        var exchange = care.Exchange;
        var (anna, berta, carla) = (exchange.AddPerson("Anna", "anna"), exchange.AddPerson("Berta", "berta"), exchange.AddPerson("Carla", "carla"));
        var info = exchange.AddShared("Informatie", "info", "contact@example.test", "x@example.onmicrosoft.com");
        exchange.Allow(info, anna);
        exchange.Allow(info, berta);
        exchange.Allow(info, exchange.CallOf(carla), "ReadPermission", "ChangeOwner");
        exchange.AddShared("Planning", "planning");

        var accounts = care.Accounts().Check();
        Assert.Equal(["info@example.test", "planning@example.test"], accounts.Texts("Email"));
        Assert.Equal(["FunctionalAccount", "FunctionalAccount"], accounts.Texts("AccountType"));
        Assert.Equal(["Informatie", "Planning"], accounts.Texts("DisplayName"));
        Assert.Equal(["contact@example.test", ""], accounts.Texts("Aliases"));
        Assert.Equal("Exchange info@example.test", accounts.Texts("Location")[0]);
        Assert.Equal(isOnline ? $"ExternalDirectoryObjectId={info.Text("ExternalDirectoryObjectId")}" : $"objectGUID={info.Id}", accounts.Texts("Identifiers")[0]);
        Assert.Empty(accounts.Warnings);
        Assert.Equal(new Dictionary<string, string> { ["info@example.test"] = "anna@example.test berta@example.test", ["planning@example.test"] = "" }, care.Access());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void User_mailboxes_are_users_where_that_is_asked(bool isOnline)
    {
        using var care = ExchangeCare.Connected(isOnline, """ "userMailboxes": true """);
        var anna = care.Exchange.AddPerson("Anna", "anna");
        care.Exchange.AddPerson("Berta", "berta").Properties["AccountDisabled"] = true;
        care.Exchange.Allow(care.Exchange.AddShared("Informatie", "info"), anna);

        var accounts = care.Accounts().Check();
        Assert.Equal(["anna@example.test", "berta@example.test", "info@example.test"], accounts.Texts("Email"));
        Assert.Equal(["User", "User", "FunctionalAccount"], accounts.Texts("AccountType"));
        Assert.Equal(["True", "False", ""], accounts.Texts("Enabled"));
        Assert.Equal("anna@example.test", care.Access()["info@example.test"]);
    }

    [Fact]
    public void A_filter_is_applied_by_Exchange()
    {
        using var care = ExchangeCare.Connected(keys: """ "filter": "CustomAttribute1 -eq 'Zivver'" """);
        care.Exchange.AddShared("Informatie", "info").Properties["CustomAttribute1"] = "Zivver";
        care.Exchange.AddShared("Planning", "planning");
        Assert.Equal(["info@example.test"], care.Accounts().Check().Texts("Email"));
        Assert.Contains("-Filter CustomAttribute1 -eq 'Zivver'", care.Exchange.Calls[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_a_profile_or_Exchange_says_is_run()
    {
        const string script = "$(throw 'run') ; & { $global:run = 1 } `$x '; $global:run = 1 #";
        using var care = ExchangeCare.Connected(keys: $$""" "filter": "DisplayName -eq '{{script}}'" """);
        care.Exchange.AddShared(script, "info");
        var info = care.Exchange.AddShared("Informatie", "info2");
        info.Properties["DisplayName"] = script;
        care.Exchange.Allow(info, script);
        Assert.Equal([script, script], care.Accounts().Check().Texts("DisplayName"));
        Assert.Equal(["False"], care.Run("[bool]($ExecutionContext.SessionState.PSVariable.Get('run'))").Texts());
    }

    [Fact]
    public void Other_properties_can_be_named()
    {
        using var care = ExchangeCare.Connected(keys: """ "identifier": [ "ExchangeGuid", "Number" ], "attributes": { "Number": "CustomAttribute1", "OrganizationalUnit": "Alias" } """);
        var info = care.Exchange.AddShared("Informatie", "info");
        info.Properties["CustomAttribute1"] = "0012";
        var account = care.Accounts().Check();
        Assert.Equal([$"ExchangeGuid={info.Text("ExchangeGuid")} Number=0012"], account.Texts("Identifiers"));
        Assert.Equal(["info"], account.Texts("OrganizationalUnit"));
    }

    [Theory]
    [Provokes]
    [InlineData(true, "Property CustomAttribute99 is not found", "ExchangeReadFailed")]
    [InlineData(false, "no property 'CustomAttribute99'", "ExchangePropertyUnknown")]
    public void A_property_that_mailboxes_do_not_have_is_an_error(bool isOnline, string message, string id)
    {
        using var care = ExchangeCare.Connected(isOnline, """ "identifier": "CustomAttribute99" """);
        care.Exchange.AddShared("Informatie", "info");
        care.Fails(id, message);
    }

    [Fact]
    public void It_takes_one_call_for_mailboxes_one_for_permissions_one_for_recipients_and_one_for_each_group()
    {
        using var care = ExchangeCare.Connected();
        var exchange = care.Exchange;
        var team = exchange.AddGroup("Team", "team", "MailUniversalSecurityGroup", exchange.AddPerson("Anna", "anna"));
        for (var number = 0; number < 20; number++)
            exchange.Allow(exchange.AddShared($"Mailbox {number}", $"mailbox{number}"), team);
        Assert.Equal(20, care.Accounts().Check().Output.Count);
        Assert.Equal(["Get-EXOMailbox", "Get-EXOMailboxPermission", "Get-EXORecipient", "Get-DistributionGroupMember"], exchange.Calls.Select(call => call.Split(' ')[0]));
        Assert.All(exchange.Calls, call => Assert.Contains("-ResultSize Unlimited", call, StringComparison.Ordinal));
        Assert.Contains("-RecipientTypeDetails SharedMailbox", exchange.Calls[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_is_asked_for_each_trustee_once()
    {
        using var care = ExchangeCare.Connected(isOnline: false);
        var anna = care.Exchange.AddPerson("Anna", "anna");
        for (var number = 0; number < 20; number++)
            care.Exchange.Allow(care.Exchange.AddShared($"Mailbox {number}", $"mailbox{number}"), anna);
        Assert.Equal(20, care.Accounts().Check().Output.Count);
        Assert.Equal(["Get-Mailbox", "Get-MailboxPermission", "Get-Recipient"], care.Exchange.Calls.Select(call => call.Split(' ')[0]));
    }

    [Fact]
    public void Single_mailboxes_are_asked_for_by_what_they_are_known_by()
    {
        using var care = ExchangeCare.Connected();
        var exchange = care.Exchange;
        exchange.Allow(exchange.AddShared("Informatie", "info", "contact@example.test"), exchange.AddPerson("Anna", "anna"));
        exchange.AddShared("Planning", "planning");
        Assert.Equal(["info@example.test"], care.Accounts("-Identity contact@example.test").Check().Texts("Email"));
        Assert.Equal("anna@example.test", care.Accounts("-Identity contact@example.test").Check().Texts("Delegates").Single());
        Assert.DoesNotContain(exchange.Calls, call => call.StartsWith("Get-EXORecipient -Properties", StringComparison.Ordinal) && !call.Contains("-Identity", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(""" "filter": "CustomAttribute1 -eq ''" """)]
    [InlineData(""" "identifier": "Alias" """)]
    public void What_cannot_be_asked_for_one_by_one_is_read_whole(string keys)
    {
        using var care = ExchangeCare.Connected(keys: keys);
        care.Exchange.AddShared("Informatie", "info");
        care.Exchange.AddShared("Planning", "planning");
        Assert.Equal(["info@example.test"], care.Accounts("-Identity info@example.test").Check().Texts("Email"));
        Assert.Contains("-RecipientTypeDetails SharedMailbox", care.Exchange.Calls[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_key_that_Exchange_does_not_know_gives_nothing_whatever_Exchange_gives(bool givesAll)
    {
        using var care = ExchangeCare.Connected();
        care.Exchange.GivesAllForNone = givesAll;
        care.Exchange.AddShared("Informatie", "info");
        var run = care.Accounts("-Identity elsewhere@example.test").Check();
        Assert.Empty(run.Output);
        Assert.Equal(["No source has an account 'elsewhere@example.test'."], run.Warnings);
    }

    [Theory]
    [InlineData("info@example.test' -or Name -like '*")]
    [InlineData("info@example.test; throw 'run'")]
    [InlineData("$(throw 'run')@example.test")]
    [InlineData("=*")]
    public void An_identity_is_only_ever_a_value(string identity)
    {
        using var care = ExchangeCare.Connected();
        care.Exchange.GivesAllForNone = true;
        care.Exchange.AddShared("Informatie", "info");
        Assert.Empty(care.Run("Get-SyncSourceAccount -Identity $args[0] -Profile $ProfilePath", identity).Check().Output);
        Assert.Empty(care.Run("Get-SyncDelta $args[0] -Profile $ProfilePath", identity).Check().Output);
    }

    [Fact]
    public void Whoever_has_access_by_somebody_is_found_by_reading_all()
    {
        using var care = ExchangeCare.Connected(keys: """ "userMailboxes": true """);
        var exchange = care.Exchange;
        exchange.Allow(exchange.AddShared("Informatie", "info"), exchange.AddPerson("Anna", "anna"));
        exchange.AddShared("Planning", "planning");
        Assert.Equal(["anna@example.test", "info@example.test"], care.Run("Get-SyncDelta anna@example.test -WithAccess -Profile $ProfilePath").Check().Texts("Email").Order());
    }

    [Fact]
    public void A_run_from_Exchange_leaves_nothing_to_do()
    {
        using var care = ExchangeCare.Connected(keys: """ "userMailboxes": true """);
        var exchange = care.Exchange;
        var (anna, berta) = (exchange.AddPerson("Anna", "anna"), exchange.AddPerson("Berta", "berta"));
        exchange.Allow(exchange.AddShared("Informatie", "info", "contact@example.test"), exchange.AddGroup("Team", "team", "MailUniversalSecurityGroup", anna, berta));
        Assert.Equal(3, care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check().Output.Count);
        Assert.Empty(care.Run("Get-SyncDelta -Profile $ProfilePath").Check().Output);
        Assert.Equal(["anna@example.test berta@example.test"], care.Run("Get-ZivverAccount info@example.test -Profile $ProfilePath").Check().Texts("Delegates"));
    }

    [Fact]
    public void An_account_on_a_server_and_Online_at_once_is_one_and_each_has_its_own_mailboxes()
    {
        var online = new StandInExchange("example.test", isOnline: true);
        var server = new StandInExchange("example.test", isOnline: false);
        using var care = new ExchangeCare(online, server);
        care.ConnectOnline();
        care.ConnectServer("OnPrem");
        care.WriteProfile("""
            { "name": "Online", "type": "exchange", "connection": "existing", "environment": "online" },
            { "name": "Server", "type": "exchange", "connection": "existing", "environment": "onPremises", "prefix": "OnPrem" }
            """);
        online.Allow(online.AddShared("Informatie", "info"), online.AddPerson("Anna", "anna"));
        server.Allow(server.AddShared("Planning", "planning"), server.AddPerson("Berta", "berta"));
        Assert.Equal(new Dictionary<string, string> { ["info@example.test"] = "anna@example.test", ["planning@example.test"] = "berta@example.test" }, care.Access());
        Assert.DoesNotContain(online.Calls, call => call.Contains("planning", StringComparison.Ordinal));
        Assert.Equal("Get-Mailbox", server.Calls[0].Split(' ')[0]);
    }
}
