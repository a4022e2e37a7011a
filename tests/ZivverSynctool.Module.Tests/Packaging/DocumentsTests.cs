using System.Text.RegularExpressions;
using ZivverSynctool.Packaging;

namespace ZivverSynctool.Module.Tests.Packaging;

/// <summary>Whoever has the package only can follow every link in it.</summary>
public sealed partial class DocumentsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ZivverSynctool-documents-").FullName;

    [Fact]
    public void Every_link_in_a_package_leads_to_a_file_of_it()
    {
        Documents.Copy(Paths.Root, _folder);

        var links = Directory.GetFiles(_folder, "*.md", SearchOption.AllDirectories).SelectMany(Links).ToList();

        Assert.InRange(links.Count, 100, int.MaxValue);
        Assert.Empty(links.Where(link => !File.Exists(link.Target) && !Directory.Exists(link.Target)).Select(link => $"{link.Page}: {link.Target}"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<(string Page, string Target)> Links(string page) => Link().Matches(File.ReadAllText(page))
        .Select(match => match.Groups[1].Value.Split('#')[0])
        .Where(target => target.Length > 0 && !target.Contains(':', StringComparison.Ordinal))
        .Select(target => (page, Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, target))));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
