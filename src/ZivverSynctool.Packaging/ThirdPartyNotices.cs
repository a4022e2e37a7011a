using System.Text;

namespace ZivverSynctool.Packaging;

/// <summary>Says whose packages are in the module, and under which licences.</summary>
public static class ThirdPartyNotices
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "THIRD-PARTY-NOTICES.txt";

    private static readonly string[] Kinds = ["LICENSE*", "LICENCE*", "NOTICE*", "THIRD-PARTY-NOTICES*"];

    /// <summary>The text: the packages, their licences, and the notices that they bring themselves, each once.</summary>
    public static string Of(IReadOnlyList<ShippedPackage> packages)
    {
        var text = new StringBuilder("Packages of others in ZivverSynctool\n\nTheir files are in lib; what of PolySharp is used is compiled into the assemblies of the module.\n");
        foreach (var package in packages)
        {
            text.Append('\n').AppendJoin(' ', package.Id, package.Version).Append('\n');
            text.Append("    ").Append(package.License).Append('\n');
            text.Append("    ").Append(package.Copyright).Append('\n');
            if (package.Project is not null)
                text.Append("    ").Append(package.Project).Append('\n');
        }

        foreach (var licence in packages.GroupBy(package => Licence.Chosen(package.License)).OrderBy(licence => licence.Key, StringComparer.Ordinal))
            Section(text, licence.Key, licence, Licence.Text(licence.Key));
        foreach (var notice in packages.SelectMany(Own).GroupBy(own => own.Text, own => own.Package))
            Section(text, "Notices of", notice, notice.Key);
        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, IEnumerable<ShippedPackage> packages, string content)
    {
        text.Append('\n').Append('=', 78).Append('\n').Append(title).Append(": ").AppendJoin(", ", packages.Select(package => $"{package.Id} {package.Version}")).Append("\n\n");
        text.Append(content.Trim()).Append('\n');
    }

    private static IEnumerable<(string Text, ShippedPackage Package)> Own(ShippedPackage package) => Kinds
        .SelectMany(kind => Directory.GetFiles(package.Folder, kind, new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive }))
        .Order(StringComparer.Ordinal)
        .Select(file => (File.ReadAllText(file).ReplaceLineEndings("\n"), package));
}
