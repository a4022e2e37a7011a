using System.Text.RegularExpressions;

namespace ZivverSynctool.Infrastructure.Tests.Documents;

/// <summary>Whoever begins with the README finds every document.</summary>
public sealed partial class DocumentReachTests
{
    [Fact]
    public void Every_document_is_linked_from_the_README()
    {
        var linked = Link().Matches(File.ReadAllText(Checkout.Path("README.md"))).Select(link => link.Groups[1].Value).ToHashSet();
        Assert.Equal([], Directory.EnumerateFiles(Checkout.Path("docs"), "*.md").Select(file => "docs/" + Path.GetFileName(file)).Where(document => !linked.Contains(document)));
    }

    [Fact]
    public void The_README_fits_a_terminal() => Assert.All(File.ReadAllLines(Checkout.Path("README.md")), line => Assert.InRange(line.Length, 0, 120));

    [GeneratedRegex(@"\]\(([^)#]+)")]
    private static partial Regex Link();
}
