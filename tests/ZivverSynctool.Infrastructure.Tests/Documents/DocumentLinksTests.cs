using System.Text.RegularExpressions;

namespace ZivverSynctool.Infrastructure.Tests.Documents;

/// <summary>Whoever follows a link in a document of the checkout arrives somewhere.</summary>
public sealed partial class DocumentLinksTests
{
    public static TheoryData<string> Documents() =>
        [.. Directory.EnumerateFiles(Checkout.Root, "*.md").Concat(Directory.EnumerateFiles(Checkout.Path("docs"), "*.md", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Checkout.Root, path))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_lead_somewhere(string document)
    {
        var path = Checkout.Path(document);
        foreach (Match link in Link().Matches(File.ReadAllText(path)))
        {
            var file = link.Groups["file"].Value;
            var target = file.Length == 0 ? path : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, file));
            Assert.True(File.Exists(target) || Directory.Exists(target), $"{document} links to {file}, which is not there.");
            if (link.Groups["anchor"] is { Success: true } anchor)
                Assert.Contains(anchor.Value, Heading().Matches(File.ReadAllText(target)).Select(heading => Anchor(heading.Groups[1].Value)));
        }
    }

    private static string Anchor(string heading) => NoAnchor().Replace(heading.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\((?!https?:)(?<file>[^)#]*)(?:#(?<anchor>[^)]+))?\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();
}
