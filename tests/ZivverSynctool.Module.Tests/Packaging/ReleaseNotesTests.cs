using ZivverSynctool.Packaging;

namespace ZivverSynctool.Module.Tests.Packaging;

public sealed class ReleaseNotesTests
{
    private const string Head = "# Changelog\n\nAll notable changes.\n";

    [Fact]
    public void A_version_has_the_notes_of_its_section() =>
        Assert.Equal("### Fixed\n\n- That.", ReleaseNotes.Of(Head + "\n## [Unreleased]\n\n## [1.2.0] - 2026-12-01\n\n### Fixed\n\n- That.\n\n## [1.1.0] - 2026-11-01\n\n- This.\n", "1.2.0"));

    [Fact]
    public void Before_its_section_is_made_they_are_those_of_what_is_not_released() =>
        Assert.Equal("- This, and *that*.", ReleaseNotes.Of(Head + "\r\n## [Unreleased]\r\n\r\n- This, and *that*.\r\n", "0.1.0"));

    [Fact]
    public void Changes_after_the_version_are_in_no_package_of_it()
    {
        var error = Assert.Throws<InvalidDataException>(() => ReleaseNotes.Of(Head + "\n## [Unreleased]\n\n- More.\n\n## [1.2.0] - 2026-12-01\n\n- That.\n", "1.2.0"));
        Assert.Contains("Raise the version", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_without_a_word_has_no_package() =>
        Assert.Throws<InvalidDataException>(() => ReleaseNotes.Of(Head + "\n## [Unreleased]\n\n## [1.1.0] - 2026-11-01\n\n- This.\n", "1.2.0"));

    [Theory]
    [InlineData("Zivver's own words: 'so'")]
    [InlineData("from one day – to the next\n\n- “Ö”, and a curly ’ one")]
    public void Quotes_and_signs_come_through_the_manifest(string notes)
    {
        using var session = ModuleSession.Bare();
        var manifest = ManifestFile.WithReleaseNotes("@{\n    ReleaseNotes = 'CHANGELOG.md'\n}\n", notes);
        Assert.Equal([notes], session.Run($"({manifest}).ReleaseNotes").Check().Texts());
    }

    [Theory]
    [InlineData("@{ }")]
    [InlineData("@{\n    ReleaseNotes = ''\n    ReleaseNotes = ''\n}\n")]
    public void A_manifest_has_one_place_for_them(string manifest) =>
        Assert.Throws<InvalidDataException>(() => ManifestFile.WithReleaseNotes(manifest, "- This."));
}
