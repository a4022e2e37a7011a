using System.Text.RegularExpressions;
using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Tests.Documents;

/// <summary>Whoever copies a profile, a source or a setting out of a guide has one that is read without a fault.</summary>
public sealed partial class GuideProfileTests
{
    public static TheoryData<string, string> Profiles() => [.. Directory.EnumerateFiles(Checkout.Path("docs"), "*.md").Order(StringComparer.Ordinal)
        .SelectMany(file => Block().Matches(File.ReadAllText(file)).Select(block => Whole(block.Groups[1].Value.Trim())).OfType<string>()
            .Select(profile => new TheoryDataRow<string, string>(Path.GetFileName(file), profile)))];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void What_a_guide_shows_of_a_profile_is_right(string document, string profile)
    {
        using var folder = new TempFolder();
        Assert.NotEmpty(ProfileFile.Load(folder.Write(document + ".profile.jsonc", profile)).Sources);
    }

    [Fact]
    public void Profiles_sources_and_settings_are_all_found()
    {
        Assert.NotNull(Whole("""{ "name": "A", "domains": [ "a.test" ], "sources": [] }"""));
        Assert.NotNull(Whole("""{ "name": "A", "type": "csv", "path": "a.csv" }"""));
        Assert.NotNull(Whole("\"monitoring\": { \"maxAgeHours\": 26 }"));
        Assert.Null(Whole("""{ "form": 1 }"""));
        Assert.InRange(Profiles().Count, 12, int.MaxValue);
    }

    // A part becomes a profile; what is left out by an ellipsis, and what is no profile at all, is nothing to read.
    private static string? Whole(string block)
    {
        const string around = "\"name\": \"Example Care\", \"domains\": [ \"example.test\" ]";
        if (block.Contains('…', StringComparison.Ordinal))
            return null;
        if (block.Contains("\"domains\"", StringComparison.Ordinal))
            return block;
        if (Source().IsMatch(block))
            return $"{{ {around}, \"sources\": [ {block} ] }}";
        if (Setting().Match(block) is not { Success: true } setting || !ProfileKeys.Root.Contains(setting.Groups[1].Value))
            return null;
        return setting.Groups[1].Value == "sources"
            ? $"{{ {around}, {block} }}"
            : $"{{ {around}, \"sources\": [ {{ \"name\": \"Staff\", \"type\": \"csv\", \"path\": \"staff.csv\" }} ], {block} }}";
    }

    [GeneratedRegex("^ *```jsonc?\n(.*?)^ *```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex("""^\{\s*"name": "[^"]*",\s*"type": """)]
    private static partial Regex Source();

    [GeneratedRegex("""^"(\w+)":""")]
    private static partial Regex Setting();
}
