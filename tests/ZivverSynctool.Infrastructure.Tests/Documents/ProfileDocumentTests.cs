using System.Text.RegularExpressions;
using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Tests.Documents;

/// <summary>docs/profile.md names every key of a profile, and its example is one.</summary>
public sealed partial class ProfileDocumentTests
{
    private static readonly string Document = File.ReadAllText(Checkout.Path("docs", "profile.md"));

    [Fact]
    public void Its_example_is_read_without_a_fault()
    {
        using var folder = new TempFolder();
        var profile = ProfileFile.Load(folder.Write("example.profile.jsonc", Example().Match(Document).Groups[1].Value));
        Assert.Equal("Example Care", profile.Name);
    }

    [Fact]
    public void Every_key_is_named() => Assert.All(
        ProfileKeys.Root.Concat(ProfileKeys.Zivver).Concat(ProfileKeys.Secret).Concat(ProfileKeys.Budget)
            .Concat(ProfileKeys.Organization).Concat(ProfileKeys.AccountMapping).Concat(ProfileKeys.Source).Concat(SourceKind.All.Values.SelectMany(kind => kind.Keys)).Concat(ProfileKeys.Options)
            .Concat(LogSettingsReader.Keys).Concat(NotifySettingsReader.Keys).Concat(NotifySettingsReader.Webhook).Concat(MailSettingsReader.Keys)
            .Concat(UpkeepReader.Monitoring).Concat(UpkeepReader.Keep),
        key => Assert.Matches($"[`\"]{Regex.Escape(key)}[`\"]", Document));

    [Fact]
    public void Every_limit_is_named_in_the_document_on_safety()
    {
        var safety = File.ReadAllText(Checkout.Path("docs", "safety.md"));
        Assert.All(ProfileKeys.Limits, limit => Assert.Contains($"`{limit}`", safety, StringComparison.Ordinal));
    }

    [GeneratedRegex("```jsonc\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
