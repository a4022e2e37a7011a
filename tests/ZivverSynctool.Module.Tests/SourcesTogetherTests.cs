using ZivverSynctool.Directories;
using ZivverSynctool.Infrastructure.Tests.Sources.Excel;

namespace ZivverSynctool.Module.Tests;

/// <summary>Users from a real Active Directory, shared mailboxes from a stand-in for Exchange, and exceptions from a workbook, in one profile.</summary>
[Trait("Category", "ActiveDirectory")]
public sealed class SourcesTogetherTests : IAsyncLifetime
{
    private const string Staff = "OU=Staff," + ActiveDirectory.Domain;
    private const string PasswordVariable = "TOGETHER_LDAP_PASSWORD";
    private const string Enabled = "512";

    private static readonly string[] People = ["anna", "berta", "carla", "dora", "els", "fenna"];

    private ActiveDirectory? _directory;
    private ExchangeCare? _care;

    private ActiveDirectory Directory => _directory!;

    private ExchangeCare Care => _care!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(ActiveDirectory.Missing is not null, ActiveDirectory.Missing ?? "");
        _directory = await ActiveDirectory.StartAsync([new LdifEntry(Staff, ("objectClass", "organizationalUnit")), .. People.Select(Person)]);
        _care = new ExchangeCare(isOnline: false);
        Environment.SetEnvironmentVariable(PasswordVariable, ActiveDirectory.Password);
        _care.ConnectServer();
        _care.WriteProfile(DirectorySource);
        Fill();
        _care.WriteProfile($$"""
            {{DirectorySource}},
            { "name": "Exchange", "type": "exchange", "connection": "existing", "environment": "onPremises" },
            { "name": "Exceptions", "type": "excel", "path": "exceptions.xlsx", "role": "enrich" }
            """);
    }

    public ValueTask DisposeAsync()
    {
        _care?.Dispose();
        _directory?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void One_delta_has_values_of_all_and_each_can_be_traced_to_its_source()
    {
        var delta = Care.Run("$delta = Get-SyncDelta -Profile $ProfilePath; $delta").Check();
        Assert.Equal([.. People.Select(Address), "info@example.test"], delta.Texts("Email").Order());
        Assert.Equal("Create", Assert.Single(delta.Texts("Action").Distinct()));
        Assert.Equal("Ready", Assert.Single(delta.Texts("Status").Distinct()));

        // However Exchange names them, they are the people of the directory.
        Assert.Equal(People.Take(5).Select(Address), Value("info", "Delegates").Split(' ').Order());
        Assert.Equal(
            [
                "anna Aliases (AD): anna.example@example.test", "anna DisplayName (AD): Anna Example", "anna Email (AD): anna@example.test",
                "anna Enabled (AD): True", "anna OrganizationalUnit (Exceptions): Nachtdienst", "anna PhoneNumber (Exceptions): +31612345678",
            ], Traced("anna"));
        Assert.Equal(
            ["berta Aliases (AD): berta.example@example.test", "berta DisplayName (AD): Berta Example", "berta Email (AD): berta@example.test", "berta Enabled (AD): True"], Traced("berta"));
        Assert.Equal(
            [
                "info Aliases (Exchange, Exceptions): balie@example.test contact@example.test", "info Delegates (Exchange): " + string.Join(' ', People.Take(5).Select(Address)),
                "info DisplayName (Exchange): Informatie", "info Email (Exchange): info@example.test", "info OrganizationalUnit (Exceptions): Balie",
            ], Traced("info"));
        var trace = Care.Run("Trace-SyncAccount info@example.test -Profile $ProfilePath | ForEach-Object { \"$($_.Stage) $($_.Subject) $($_.Finding)\" }").Check().Texts();
        Assert.Contains(trace, step => step.StartsWith("Source Exchange", StringComparison.Ordinal));
        Assert.Contains(trace, step => step.StartsWith("Source Exceptions", StringComparison.Ordinal));
        Assert.Contains(trace, step => step.StartsWith("Merge OrganizationalUnit", StringComparison.Ordinal) && step.Contains("Exceptions", StringComparison.Ordinal));

        Care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        Assert.Empty(Care.Run("Get-SyncDelta -Profile $ProfilePath").Check().Output);
    }

    [Fact]
    public void Without_the_directory_a_run_ends_and_nothing_is_written()
    {
        Care.Run("Get-SyncDelta -Profile $ProfilePath").Check();
        Directory.Stop();
        var run = Care.Run("try { Start-ZivverSync -Profile $ProfilePath -Confirm:$false } catch { $_.Exception.ExitCode; throw }");
        Assert.Equal("LdapUnreachable", run.Error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Equal(["4"], run.Texts());
        Assert.Empty(Care.Writes);
    }

    private string DirectorySource => $$"""
        { "name": "AD", "type": "ldap", "servers": "{{Directory.Host}}", "caCertificate": "{{Directory.AuthorityFile}}", "userName": "{{ActiveDirectory.Administrator}}",
          "credential": { "environment": "{{PasswordVariable}}" }, "baseDn": "{{Staff}}", "identifier": [ "objectGUID", "objectSid" ] }
        """;

    private static LdifEntry Person(string user) => new($"CN={Name(user)},{Staff}",
        ("objectClass", "user"), ("sAMAccountName", user), ("userAccountControl", Enabled), ("mail", Address(user)), ("displayName", Name(user)),
        ("proxyAddresses", "SMTP:" + Address(user)), ("proxyAddresses", $"smtp:{user}.example@example.test"));

    private static string Address(string user) => user + "@example.test";

    private static string Name(string user) => string.Concat(user[..1].ToUpperInvariant(), user.AsSpan(1), " Example");

    // Exchange names people in every way that it knows, most of them by what only the directory can tell.
    private void Fill()
    {
        var identifiers = Care.Accounts().Check().Output.ToDictionary(
            account => (string)account.Properties["Email"].Value,
            account => LanguagePrimitives.ConvertTo<string>(account.Properties["Identifiers"].Value).Split(' ').ToDictionary(text => text.Split('=')[0], text => text.Split('=')[1]));
        var exchange = Care.Exchange;
        var info = exchange.AddShared("Informatie", "info", "contact@example.test");
        exchange.Allow(info, exchange.AddPerson("Anna", "anna"));
        exchange.Allow(info, $"CN={Name("berta")},{Staff}");
        exchange.Allow(info, identifiers[Address("carla")]["objectSid"]);
        exchange.Allow(info, identifiers[Address("dora")]["objectGUID"]);
        exchange.Allow(info, exchange.AddPerson("Els", "els").Text("PrimarySmtpAddress"));
        File.WriteAllBytes(Path.Combine(Care.Folder, "exceptions.xlsx"), new RawWorkbook
        {
            Sheets =
            [
                ("Users", RawWorkbook.Texts(1, "Email", "Phone number", "Organizational unit") + RawWorkbook.Texts(2, "anna@example.test", "06 12345678", "Nachtdienst")),
                ("Functional accounts", RawWorkbook.Texts(1, "Email", "Aliases", "Organizational unit") + RawWorkbook.Texts(2, "info@example.test", "balie@example.test", "Balie")),
            ],
        }.ToBytes());
    }

    private string Value(string user, string property) => Traced(user).Single(text => text.StartsWith($"{user} {property} (", StringComparison.Ordinal)).Split(": ")[1];

    private IReadOnlyList<string> Traced(string user) => Care.Run("""
        $source = ($delta | Where-Object Email -eq "$($args[0])@example.test").Source
        foreach ($property in [Enum]::GetNames([ZivverSynctool.SyncProperty])) {
            $values = [string[]]@(foreach ($value in $source.ValueOf($property)) { $value })
            [Array]::Sort($values)
            if ($values.Count) { "$($args[0]) $property ($($source.SourcesOf($property) -join ', ')): $values" }
        }
        """, user).Check().Texts().Order().ToList();
}
