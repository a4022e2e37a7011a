using System.Text.Json;
using NJsonSchema;
using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Tests.Storage;

public sealed class ProfileSchemaTests
{
    [Fact]
    public async Task A_new_profile_fits_the_schema()
    {
        Assert.Empty(await Check(ProfileFileTests.Template.ToText()));
        Assert.Empty(await Check((ProfileFileTests.Template with { Identifier = "Nr", Schema = "x" }).ToText()));
    }

    [Fact]
    public async Task The_example_profiles_fit_the_schema_and_are_read()
    {
        var profiles = Directory.GetFiles(Checkout.Path("examples"), "*.profile.json*", SearchOption.AllDirectories);
        Assert.NotEmpty(profiles);
        foreach (var profile in profiles)
        {
            Assert.Empty(await Check(await File.ReadAllTextAsync(profile, TestContext.Current.CancellationToken)));
            Assert.NotEmpty(ProfileFile.Load(profile).Sources);
        }
    }

    [Theory]
    [InlineData("{ }")]
    [InlineData("""{ "name": "A", "domains": [], "sources": [ { "name": "A", "type": "csv", "path": "a" } ] }""")]
    [InlineData("""{ "name": "A", "domains": [ "a.test" ], "sources": [ { "name": "A", "type": "cvs", "path": "a" } ] }""")]
    [InlineData("""{ "name": "A", "domains": [ "a.test" ], "sources": [ { "name": "A", "type": "csv", "path": "a", "parameters": { } } ] }""")]
    [InlineData("""{ "name": "A", "domains": [ "a.test" ], "sources": [ { "name": "A", "type": "script", "path": "a", "tenantId": "b" } ] }""")]
    [InlineData("""{ "name": "A", "domains": [ "a.test" ], "sources": [ { "name": "A", "type": "script" } ] }""")]
    [InlineData("""{ "name": "A", "domains": [ "a.test" ], "sources": [ { "name": "A", "type": "csv", "path": "a" } ], "zivver": { "apiKey": "x" } }""")]
    [InlineData("""{ "name": "A", "domains": [ "a.test" ], "sources": [ { "name": "A", "type": "csv", "path": "a" } ], "limits": { "rename": "101%" } }""")]
    [InlineData("""{ "name": "A", "domains": [ "a.test" ], "sources": [ { "name": "A", "type": "csv", "path": "a" } ], "limits": { "rename": -1 } }""")]
    [InlineData("""{ "name": "A", "domains": [ "a.test" ], "sources": [ { "name": "A", "type": "csv", "path": "a" } ], "other": 1 }""")]
    [InlineData("""{ "name": "A", "domains": [ "a.test" ], "sources": [ { "name": "A", "type": "csv" } ] }""")]
    [InlineData("""{ "name": "A", "domains": [ "a.test" ], "sources": [ { "name": "A", "type": "csv", "path": "a", "groups": [ "a" ] } ] }""")]
    [InlineData("""{ "name": "A", "domains": [ "a.test" ], "sources": [ { "name": "A", "type": "entra" } ] }""")]
    [InlineData("""{ "name": "A", "domains": [ "a.test" ], "sources": [ { "name": "A", "type": "entra", "managedIdentity": false } ] }""")]
    [InlineData("""{ "name": "A", "domains": [ "a.test" ], "sources": [ { "name": "A", "type": "entra", "managedIdentity": true, "path": "a" } ] }""")]
    [InlineData("""{ "name": "A", "domains": [ "a.test" ], "sources": [ { "name": "A", "type": "entra", "managedIdentity": true, "columns": { } } ] }""")]
    [InlineData("""{ "name": "A", "domains": [ "a.test" ], "sources": [ { "name": "A", "type": "entra", "managedIdentity": true, "groups": [ "a" ], "filter": "b" } ] }""")]
    [InlineData("""{ "name": "A", "domains": [ "a.test" ], "sources": [ { "name": "A", "type": "entra", "managedIdentity": true, "functionalAccounts": { } } ] }""")]
    [InlineData("""{ "name": "A", "domains": [ "a.test" ], "sources": [ { "name": "A", "type": "entra", "managedIdentity": true, "graphUri": "https://graph.test/v1.0" } ] }""")]
    [InlineData("""{ "name": "A", "domains": [ "a.test" ], "sources": [ { "name": "A", "type": "csv", "path": "a", "sheet": "b" } ] }""")]
    [InlineData("""{ "name": "A", "domains": [ "a.test" ], "sources": [ { "name": "A", "type": "excel", "path": "a", "sheet": "b", "sheets": { "users": "c" } } ] }""")]
    [InlineData("""{ "name": "A", "domains": [ "a.test" ], "sources": [ { "name": "A", "type": "excel", "sheet": "b" } ] }""")]
    public async Task The_schema_refuses_what_the_reader_refuses(string profile)
    {
        Assert.NotEmpty(await Check(profile));

        using var folder = new TempFolder();
        Assert.Throws<SyncException>(() => ProfileFile.Load(folder.Write("profile.json", profile)));
    }

    [Fact]
    public async Task The_schema_takes_what_a_script_can_be_given()
    {
        Assert.Empty(await Check("""
            { "name": "A", "domains": [ "a.test" ], "sources": [ { "name": "A", "type": "script", "path": "a.ps1",
              "parameters": { "A": "x", "B": 1.5, "C": true, "D": [ "x", 1 ] }, "credentials": { "E": { "secret": "x", "vault": "y" } } } ] }
            """));
        Assert.NotEmpty(await Check("""{ "name": "A", "domains": [ "a.test" ], "sources": [ { "name": "A", "type": "script", "path": "a.ps1", "credentials": { "E": "x" } } ] }"""));
        Assert.NotEmpty(await Check("""{ "name": "A", "domains": [ "a.test" ], "sources": [ { "name": "A", "type": "script", "path": "a.ps1", "parameters": { "E": { } } } ] }"""));
    }

    [Theory]
    [InlineData("\"managedIdentity\": true")]
    [InlineData("\"tenantId\": \"example.test\", \"clientId\": \"c1a2b3c4-5555-4666-8777-888899990000\", \"clientSecret\": { \"environment\": \"A\" }, \"groups\": \"a\"")]
    [InlineData("\"tenantId\": \"example.test\", \"clientId\": \"c1a2b3c4-5555-4666-8777-888899990000\", \"certificate\": { \"file\": \"a\", \"password\": { \"secret\": \"b\" } }, \"functionalAccounts\": { \"filter\": \"c\" }")]
    public async Task The_schema_takes_a_source_of_Entra_ID_that_the_reader_takes(string source)
    {
        var profile = EntraProfileTests.Profile(source);

        Assert.Empty(await Check(profile));
        using var folder = new TempFolder();
        Assert.NotNull(ProfileFile.Load(folder.Write("profile.json", profile)).Sources[0].Entra);
    }

    [Theory]
    [InlineData("5%")]
    [InlineData("0%")]
    [InlineData("100%")]
    [InlineData("99.5 %")]
    public async Task The_schema_takes_the_percentages_the_reader_takes(string percentage)
    {
        var profile = $$"""{ "name": "A", "domains": [ "a.test" ], "sources": [ { "name": "A", "type": "csv", "path": "a" } ], "limits": { "rename": "{{percentage}}" } }""";

        Assert.Empty(await Check(profile));
        using var folder = new TempFolder();
        Assert.NotNull(ProfileFile.Load(folder.Write("profile.json", profile)).Limits[LimitKind.Rename]!.Percent);
    }

    public static TheoryData<string, IEnumerable<string>> Keys => new()
    {
        { "properties", ProfileKeys.Root },
        { "properties/zivver/properties", ProfileKeys.Zivver },
        { "properties/organization/properties", ProfileKeys.Organization },
        { "definitions/secret/properties", ProfileKeys.Secret },
        { "properties/zivver/properties/budget/properties", ProfileKeys.Budget },
        { "properties/accountMapping/properties", ProfileKeys.AccountMapping },
        { "properties/manage/properties", ProfileKeys.Manage.Keys },
        { "properties/options/properties", ProfileKeys.Options },
        { "properties/limits/properties", ProfileKeys.Limits },
        { "definitions/source/properties", ProfileKeys.Source.Concat(SourceKind.All.Values.SelectMany(kind => kind.Keys)).Distinct() },
        { "definitions/source/properties/organizationalUnit/properties", ProfileKeys.UnitRule },
        { "definitions/source/properties/sheets/properties", ExcelSettingsReader.Sheets },
        { "properties/precedence/properties", ProfileKeys.Single.Keys },
        { "properties/missingAfter/properties", ProfileKeys.MissingAfter },
        { "properties/log/properties", LogSettingsReader.Keys },
        { "properties/notify/properties", NotifySettingsReader.Keys },
        { "properties/notify/properties/mail/properties", MailSettingsReader.Keys },
        { "properties/notify/properties/webhooks/items/properties", NotifySettingsReader.Webhook },
        { "properties/monitoring/properties", UpkeepReader.Monitoring },
        { "properties/keep/properties", UpkeepReader.Keep },
        { "definitions/source/properties/columns/properties", ProfileKeys.Columns },
        { "definitions/source/properties/attributes/properties", ProfileKeys.Columns.Except([nameof(SyncAccount.AccountType)]) },
        { "definitions/source/properties/certificate/properties", EntraCredentialReader.CertificateKeys },
        { "definitions/source/properties/functionalAccounts/properties", EntraSettingsReader.ScopeKeys.Union(LdapMailboxesReader.Kinds) },
    };

    [Theory]
    [MemberData(nameof(Keys), DisableDiscoveryEnumeration = true)]
    public void The_schema_has_the_keys_the_reader_has_and_describes_each(string path, IEnumerable<string> keys)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(SchemaPath));
        var properties = path.Split('/').Aggregate(schema.RootElement, (element, name) => element.GetProperty(name)).EnumerateObject().ToList();

        Assert.Equal(keys.Order(), properties.Select(property => property.Name).Order());
        Assert.All(properties, property => Assert.NotEmpty(property.Value.GetProperty("description").GetString()!));
    }

    private static string SchemaPath => Checkout.Path("docs", "profile.schema.json");

    internal static async Task<IEnumerable<object>> Check(string profile)
    {
        var schema = await JsonSchema.FromFileAsync(SchemaPath, TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(profile, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return schema.Validate(JsonSerializer.Serialize(json.RootElement));
    }
}
