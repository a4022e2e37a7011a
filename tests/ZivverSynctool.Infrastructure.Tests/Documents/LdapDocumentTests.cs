using System.Text.RegularExpressions;
using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Tests.Documents;

/// <summary>docs/ldap.md names every key of such a source, and its example is a profile that fits the schema.</summary>
public sealed partial class LdapDocumentTests
{
    private static readonly string Document = File.ReadAllText(Checkout.Path("docs", "ldap.md"));

    [Fact]
    public void Its_example_is_read_without_a_fault()
    {
        using var folder = new TempFolder();
        var source = Assert.Single(ProfileFile.Load(folder.Write("example.profile.jsonc", Example().Match(Document).Groups[1].Value)).Sources);

        Assert.Equal("svc-zivver@example.test", source.Ldap!.Credential!.UserName);
        Assert.Equal([AccountType.User, AccountType.FunctionalAccount], source.AccountTypes);
    }

    [Fact]
    public async Task Its_example_fits_the_schema() =>
        Assert.Empty(await Storage.ProfileSchemaTests.Check(Example().Match(Document).Groups[1].Value));

    [Fact]
    public void Every_key_is_explained() => Assert.All(
        LdapSettingsReader.Keys.Concat(LdapMailboxesReader.Kinds), key => Assert.Contains($"\n| `{key}` |", Document, StringComparison.Ordinal));

    [GeneratedRegex("```jsonc\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
