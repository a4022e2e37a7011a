using System.Buffers.Binary;
using ZivverSynctool.Packaging;

namespace ZivverSynctool.Module.Tests.Packaging;

/// <summary>What a gallery and whoever looks around in it must be told.</summary>
public sealed class ManifestTests : IDisposable
{
    private static readonly string Changelog = File.ReadAllText(Path.Combine(Paths.Root, "CHANGELOG.md"));
    private readonly ModuleSession _session = ModuleSession.Bare();

    [Fact]
    public void Exactly_the_cmdlets_that_there_are_are_exported_by_name()
    {
        var compiled = _session.Run("(Import-Module $args[0] -PassThru).ExportedCmdlets.Keys", Path.Combine(Paths.Lib, "net8.0", "ZivverSynctool.dll")).Check().Texts();
        Assert.Equal(compiled.Order(StringComparer.Ordinal), Manifest("ExportedCmdlets.Keys").Order(StringComparer.Ordinal));
        Assert.Empty(Manifest("ExportedFunctions.Keys").Concat(Manifest("ExportedAliases.Keys")).Concat(Manifest("ExportedVariables.Keys")));
        Assert.DoesNotContain("*", File.ReadAllText(Paths.Manifest), StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_whose_it_is_what_it_is_and_for_whom()
    {
        var tags = Manifest("Tags");
        Assert.Superset(new HashSet<string> { "Zivver", "PSEdition_Core", "PSEdition_Desktop", "Windows", "Linux", "MacOS" }, tags.ToHashSet());
        Assert.All(tags, tag => Assert.DoesNotContain(' ', tag));
        foreach (var property in new[] { "Author", "CompanyName", "Copyright", "Description", "LicenseUri" })
            Assert.NotEmpty(Manifest(property).Single());
        Assert.Equal(["5.1"], Manifest("PowerShellVersion"));
    }

    [Fact]
    public void Every_file_it_names_is_there()
    {
        Assert.All(
            Manifest("ExportedFormatFiles").Concat(Manifest("ExportedTypeFiles")), file => Assert.True(File.Exists(Path.Combine(Paths.Root, file)), file));
        foreach (var framework in new[] { "net8.0", "net472" })
            Assert.True(File.Exists(Path.Combine(Paths.Lib, framework, "ZivverSynctool.dll")), framework);
    }

    [Fact]
    public void The_icon_is_a_picture_of_128_by_128()
    {
        var picture = File.ReadAllBytes(Path.Combine(Paths.Root, "src", "ZivverSynctool", "Icon", "icon.png"));
        Assert.Equal([0x89, .. "PNG\r\n"u8, 0x1A, 0x0A], picture[..8]);
        Assert.Equal((128, 128), (BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20))));
    }

    [Fact]
    public void In_a_package_it_has_the_notes_of_its_version_letter_by_letter()
    {
        using var folder = new TemporaryFolder();
        var notes = ReleaseNotes.Of(Changelog, Manifest("Version").Single());
        Assert.StartsWith("### ", notes, StringComparison.Ordinal);

        var text = ManifestFile.WithReleaseNotes(File.ReadAllText(Paths.Manifest), notes);
        Directory.CreateSymbolicLink(folder.File("lib"), Paths.Lib);
        File.WriteAllText(folder.File("ZivverSynctool.psd1"), text, ManifestFile.Encoding);
        Assert.Equal([notes], _session.Run("(Test-ModuleManifest $args[0]).ReleaseNotes", folder.File("ZivverSynctool.psd1")).Check().Texts());
    }

    [Fact]
    public void A_gallery_finds_every_command_by_its_name()
    {
        var tags = Nuspec.Of(Paths.Root).Descendants().Single(element => element.Name.LocalName == "tags").Value.Split(' ');
        foreach (var command in Manifest("ExportedCmdlets.Keys"))
            Assert.Superset(new HashSet<string> { "PSModule", "PSCmdlet_" + command, "PSCommand_" + command }, tags.ToHashSet());
    }

    public void Dispose() => _session.Dispose();

    private IReadOnlyList<string> Manifest(string property) => _session.Run($"(Test-ModuleManifest $args[0]).{property}", Paths.Manifest).Check().Texts();
}
