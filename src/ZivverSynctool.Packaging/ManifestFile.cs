using System.Management.Automation.Language;
using System.Text;
using System.Text.RegularExpressions;

namespace ZivverSynctool.Packaging;

/// <summary>The manifest as it goes into the package: with the release notes.</summary>
public static partial class ManifestFile
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "ZivverSynctool.psd1";

    /// <summary>Windows PowerShell takes a file without a mark for one of the code page of its computer.</summary>
    public static readonly Encoding Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Puts release notes in the place of those that the manifest has.</summary>
    /// <exception cref="InvalidDataException">There is not one place for them.</exception>
    public static string WithReleaseNotes(string manifest, string notes)
    {
        if (Place().Count(manifest) != 1)
            throw new InvalidDataException("The manifest must have one line for the release notes.");
        return Place().Replace(manifest, place => $"{place.Groups[1].Value}'{CodeGeneration.EscapeSingleQuotedStringContent(notes)}'");
    }

    [GeneratedRegex(@"^(\s*ReleaseNotes\s*=\s*)'.*'$", RegexOptions.Multiline)]
    private static partial Regex Place();
}
