using ZivverSynctool.StandIns.Exchange;

namespace ZivverSynctool.Module.Tests;

public sealed class ExchangeAccessTests
{
    private const string Security = "MailUniversalSecurityGroup";

    [Theory]
    [InlineData("NT AUTHORITY\\SELF")]
    [InlineData("NT-AUTORITÄT\\SELBST")]
    [InlineData("S-1-5-18")]
    [InlineData("S-1-5-32-544")]
    [InlineData("EXAMPLE\\Exchange Trusted Subsystem")]
    [InlineData("Discovery Management")]
    public void Accounts_of_the_system_are_nobody(string trustee)
    {
        using var care = ExchangeCare.Connected();
        care.Exchange.Allow(care.Exchange.AddShared("Informatie", "info"), trustee);
        Assert.Equal("", care.Access()["info@example.test"]);
        Assert.Empty(care.Accounts().Warnings);
    }

    [Fact]
    public void What_is_inherited_gives_nobody_access_and_takes_it_from_nobody()
    {
        using var care = ExchangeCare.Connected();
        var exchange = care.Exchange;
        var (anna, berta) = (exchange.AddPerson("Anna", "anna"), exchange.AddPerson("Berta", "berta"));
        var info = exchange.AddShared("Informatie", "info");
        exchange.Allow(info, anna);
        exchange.Allow(info, exchange.CallOf(anna), isInherited: true, isDenied: true);
        exchange.Allow(info, exchange.CallOf(berta), isInherited: true, isDenied: false);
        Assert.Equal("anna@example.test", care.Access()["info@example.test"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Somebody_who_is_gone_ends_no_reading_in_a_session_where_errors_end_commands(bool isOnline)
    {
        using var care = ExchangeCare.Connected(isOnline);
        care.Exchange.Allow(care.Exchange.AddShared("Informatie", "info"), "EXAMPLE\\vertrokken");
        care.Run("$ErrorActionPreference = 'Stop'").Check();
        Assert.Equal("EXAMPLE\\vertrokken", care.Access()["info@example.test"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Groups_are_everybody_in_them_and_in_the_groups_in_them(bool isOnline)
    {
        using var care = ExchangeCare.Connected(isOnline);
        var exchange = care.Exchange;
        var night = exchange.AddGroup("Nacht", "nacht", Security, exchange.AddPerson("Anna", "anna"));
        var team = exchange.AddGroup("Zorg", "zorg", Security, exchange.AddPerson("Berta", "berta"), night);
        night.Members.Add(team);
        exchange.Allow(exchange.AddShared("Informatie", "info"), team);
        Assert.Equal("berta@example.test anna@example.test", care.Access()["info@example.test"]);
        Assert.Equal(["Groups hold each other in a circle, and count as one: nacht@example.test, zorg@example.test."], care.Accounts().Check().Warnings);
    }

    [Fact]
    public void Groups_and_users_of_the_directory_without_an_address_are_known_to_a_server_too()
    {
        using var care = ExchangeCare.Connected(isOnline: false);
        var exchange = care.Exchange;
        var (anna, berta) = (exchange.AddPerson("Anna", "anna"), exchange.AddPerson("Berta", "berta"));
        var dora = exchange.AddDirectoryObject("Dora", "dora", "User");
        var inner = exchange.AddDirectoryObject("Binnen", "binnen", "UniversalSecurityGroup", berta);
        var outer = exchange.AddDirectoryObject("Buiten", "buiten", "UniversalSecurityGroup", anna, inner, dora);
        exchange.Allow(exchange.AddShared("Informatie", "info"), outer);
        Assert.Equal("anna@example.test berta@example.test CN=Dora,OU=Exchange,DC=example,DC=test", care.Access()["info@example.test"]);
    }

    [Fact]
    public void Whoever_is_denied_access_has_none_by_a_group_either()
    {
        using var care = ExchangeCare.Connected();
        var exchange = care.Exchange;
        var (anna, berta, carla) = (exchange.AddPerson("Anna", "anna"), exchange.AddPerson("Berta", "berta"), exchange.AddPerson("Carla", "carla"));
        var inner = exchange.AddGroup("Binnen", "binnen", Security, berta, carla);
        var info = exchange.AddShared("Informatie", "info");
        exchange.Allow(info, exchange.AddGroup("Team", "team", Security, anna, inner));
        exchange.Allow(info, exchange.CallOf(berta), isInherited: false, isDenied: true);
        Assert.Equal("anna@example.test carla@example.test", care.Access()["info@example.test"]);

        exchange.Allow(info, exchange.CallOf(inner), isInherited: false, isDenied: true);
        Assert.Equal("anna@example.test", care.Access()["info@example.test"]);

        inner.Members.Add(inner);
        var run = care.Accounts().Check();
        Assert.Equal("anna@example.test", run.Texts("Delegates").Single());
        Assert.Single(run.Warnings, warning => warning.Contains("in a circle", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_is_denied_access_and_is_not_known_leaves_it_to_those_who_have_it()
    {
        using var care = ExchangeCare.Connected();
        var exchange = care.Exchange;
        var info = exchange.AddShared("Informatie", "info");
        exchange.Allow(info, exchange.AddPerson("Anna", "anna"));
        exchange.Allow(info, "S-1-5-21-1-2-3-1001", isInherited: false, isDenied: true);
        AccessStays(care, "DeniedUnknown", "it cannot be told who is denied access to this mailbox");
    }

    [Fact]
    public void A_name_that_several_have_gives_and_takes_nobodys_access()
    {
        using var care = ExchangeCare.Connected();
        var exchange = care.Exchange;
        exchange.AddPerson("Jan de Vries", "jan1");
        exchange.AddPerson("J. de Vries", "jan2").Properties["DisplayName"] = "Jan de Vries";
        exchange.Allow(exchange.AddShared("Informatie", "info"), "Jan de Vries");
        AccessStays(care, "TrusteeAmbiguous", "this name means several: jan1@example.test, jan2@example.test");
    }

    [Fact]
    public void A_principal_name_that_is_the_address_of_somebody_else_gives_and_takes_nobodys_access()
    {
        using var care = ExchangeCare.Connected();
        var exchange = care.Exchange;
        var anna = exchange.AddPerson("Anna", "anna");
        anna.Properties["PrimarySmtpAddress"] = "a.jansen@example.test";
        anna.Properties["EmailAddresses"] = new List<object?> { "SMTP:a.jansen@example.test" };
        exchange.AddPerson("Another Anna", "anna2").Properties["EmailAddresses"] = new List<object?> { "SMTP:anna2@example.test", "smtp:anna@example.test" };
        exchange.Allow(exchange.AddShared("Informatie", "info"), anna);
        AccessStays(care, "TrusteeAmbiguous", "a.jansen@example.test, anna2@example.test");
    }

    [Fact]
    public void A_name_of_one_is_that_one()
    {
        using var care = ExchangeCare.Connected();
        var exchange = care.Exchange;
        exchange.AddPerson("Jan de Vries", "jan1");
        exchange.Allow(exchange.AddShared("Informatie", "info"), "jan DE vries");
        Assert.Equal("jan1@example.test", care.Access()["info@example.test"]);
    }

    [Fact]
    public void Nobody_gets_access_by_being_shown_as_somebody_who_is_gone()
    {
        using var care = ExchangeCare.Connected();
        var exchange = care.Exchange;
        exchange.AddPerson("Mallory", "mallory").Properties["DisplayName"] = "Gone Group";
        exchange.Allow(exchange.AddShared("Informatie", "info"), "Gone Group");
        AccessStays(care, "TrusteeUnknown", "Exchange only knows mallory@example.test that is shown so");
    }

    [Fact]
    public void A_security_group_may_be_named_as_it_is_shown()
    {
        using var care = ExchangeCare.Connected();
        var exchange = care.Exchange;
        var team = exchange.AddGroup("Team20260101", "team", Security, exchange.AddPerson("Anna", "anna"));
        team.Properties["DisplayName"] = "Team Zorg";
        exchange.Allow(exchange.AddShared("Informatie", "info"), "Team Zorg");
        Assert.Equal("anna@example.test", care.Access()["info@example.test"]);
    }

    [Theory]
    [InlineData("S-1-Zorg")]
    [InlineData("S-1-5")]
    [InlineData("S-1-5-21-Team")]
    public void A_group_whose_name_begins_as_a_security_identifier_is_a_group(string name)
    {
        using var care = ExchangeCare.Connected();
        var exchange = care.Exchange;
        exchange.Allow(exchange.AddShared("Informatie", "info"), exchange.AddGroup(name, "zorg", Security, exchange.AddPerson("Anna", "anna")));
        Assert.Equal("anna@example.test", care.Access()["info@example.test"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Distinguished_names_with_commas_and_quotes_are_known(bool isOnline)
    {
        const string name = @"CN=Jansen\, Anna \""Ans\"" \+ Bo,OU=Exchange,DC=example,DC=test";
        using var care = ExchangeCare.Connected(isOnline);
        var exchange = care.Exchange;
        exchange.AddPerson("Jansen, Anna \"Ans\" + Bo", "anna").Properties["DistinguishedName"] = name;
        exchange.Allow(exchange.AddShared("Informatie", "info"), name);
        Assert.Equal("anna@example.test", care.Access()["info@example.test"]);
    }

    [Fact]
    public void Members_whose_canonical_name_has_a_slash_within_it_are_known()
    {
        using var care = ExchangeCare.Connected(isOnline: false);
        var exchange = care.Exchange;
        var anna = exchange.AddPerson("Anna", "anna");
        anna.Properties["Identity"] = @"example.test/Exchange/Anna (zorg\/nacht)";
        exchange.Allow(exchange.AddShared("Informatie", "info"), exchange.AddDirectoryObject("Team", "team", "UniversalSecurityGroup", anna));
        Assert.Equal("anna@example.test", care.Access()["info@example.test"]);
    }

    [Fact]
    public void A_name_that_is_nobodys_gives_and_takes_nobodys_access()
    {
        using var care = ExchangeCare.Connected();
        care.Exchange.Allow(care.Exchange.AddShared("Informatie", "info"), "Gone Group");
        AccessStays(care, "TrusteeUnknown", "Exchange does not know whom this name means");
    }

    [Fact]
    public void Somebody_of_another_domain_with_the_same_user_name_is_somebody_else()
    {
        using var care = ExchangeCare.Connected(isOnline: false);
        care.Exchange.GivesAllForNone = true;
        care.Exchange.AddPerson("Anna", "anna");
        care.Exchange.Allow(care.Exchange.AddShared("Informatie", "info"), "OTHER\\anna");
        Assert.Equal("OTHER\\anna", care.Access()["info@example.test"]);
    }

    [Fact]
    public void Somebody_whom_Exchange_does_not_know_has_no_access_unless_another_source_does()
    {
        using var care = ExchangeCare.Connected();
        var info = care.Exchange.AddShared("Informatie", "info");
        foreach (var trustee in new[] { "S-1-5-21-1-2-3-1001", "OTHER\\dora", "gone@example.test", "CN=Gone,DC=example,DC=test" })
            care.Exchange.Allow(info, trustee);
        Assert.Equal("S-1-5-21-1-2-3-1001 OTHER\\dora gone@example.test CN=Gone,DC=example,DC=test", care.Access()["info@example.test"]);
    }

    [Theory]
    [InlineData("GroupMailbox")]
    [InlineData("DynamicDistributionGroup")]
    public void A_group_whose_members_no_command_gives_leaves_access_as_it_is(string kind)
    {
        using var care = ExchangeCare.Connected();
        var exchange = care.Exchange;
        exchange.Allow(exchange.AddShared("Informatie", "info"), exchange.AddGroup("Team", "team", Security, exchange.AddGroup("Alle", "alle", kind)));
        AccessStays(care, "MembersUnread", "no command here gives the members of a group of this kind");
    }

    [Fact]
    public void A_group_whose_members_cannot_be_read_leaves_access_as_it_is()
    {
        using var care = ExchangeCare.Connected();
        var exchange = care.Exchange;
        var team = exchange.AddGroup("Team", "team", Security, exchange.AddPerson("Anna", "anna"));
        exchange.Faults[team.Id] = "The server is busy.";
        exchange.Allow(exchange.AddShared("Informatie", "info"), team);
        AccessStays(care, "MembersUnread", "its members cannot be read: The server is busy");
    }

    [Fact]
    public void A_group_that_is_gone_between_two_questions_is_no_empty_group()
    {
        using var care = ExchangeCare.Connected();
        var exchange = care.Exchange;
        var team = exchange.AddGroup("Team", "team", Security, exchange.AddPerson("Anna", "anna"));
        exchange.Allow(exchange.AddShared("Informatie", "info"), team);
        exchange.Begun = command => team.Properties["RecipientTypeDetails"] = command == "Get-DistributionGroupMember" ? "Gone" : Security;
        AccessStays(care, "MembersUnread", "couldn't be found");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Lines_that_cannot_be_told_apart_by_the_name_of_the_mailbox_are_asked_for_one_by_one(bool isOnline)
    {
        using var care = ExchangeCare.Connected(isOnline);
        var exchange = care.Exchange;
        var (anna, berta) = (exchange.AddPerson("Anna", "anna"), exchange.AddPerson("Berta", "berta"));
        exchange.Allow(Same(exchange.AddShared("Een", "info1")), anna);
        exchange.Allow(Same(exchange.AddShared("Twee", "info2")), berta);
        foreach (var line in new[] { "info1", "info2" }.SelectMany(user => LinesOf(exchange, user)))
            line["Identity"] = "Informatie";
        Assert.Equal(new Dictionary<string, string> { ["info1@example.test"] = "anna@example.test", ["info2@example.test"] = "berta@example.test" }, care.Access());
    }

    private static ExchangeEntry Same(ExchangeEntry mailbox)
    {
        mailbox.Properties["Name"] = "Informatie";
        mailbox.Properties["Identity"] = "Informatie";
        mailbox.Properties["Id"] = "Informatie";
        return mailbox;
    }

    private static IEnumerable<Dictionary<string, object?>> LinesOf(StandInExchange exchange, string user) => exchange.PermissionsOf(user + "@example.test");

    // No list at all is not compared with what Zivver has, so nobody gets or loses access.
    private static void AccessStays(ExchangeCare care, string code, string message)
    {
        var accounts = care.Accounts().Check();
        var info = Assert.Single(accounts.Output, item => (string)item.Properties["Email"].Value == "info@example.test");
        Assert.Null(info.Properties["Delegates"].Value);
        Assert.Null(info.Properties["DelegateReferences"].Value);
        Assert.Contains(accounts.Warnings, warning => warning.Contains("its delegates are left as they are", StringComparison.Ordinal));
        var conflicts = care.Accounts("-Conflicts").Check();
        Assert.Contains(code, conflicts.Texts("Code"));
        Assert.Contains(conflicts.Texts("Message"), text => text.Contains(message, StringComparison.Ordinal));
    }
}
