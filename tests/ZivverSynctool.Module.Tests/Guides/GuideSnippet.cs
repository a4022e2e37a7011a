using System.Text;
using System.Text.RegularExpressions;

namespace ZivverSynctool.Module.Tests.Guides;

/// <summary>PowerShell that a guide shows, as a reader would type it.</summary>
/// <param name="Document">The guide, within the checkout.</param>
/// <param name="Line">Where it begins there.</param>
/// <param name="Text">What is typed.</param>
internal sealed partial record GuideSnippet(string Document, int Line, string Text)
{
    /// <summary>All of the README and of docs. The pages of single commands are left out: the help's own tests run their examples.</summary>
    public static IReadOnlyList<GuideSnippet> All { get; } =
        [.. Documents().SelectMany(document => In(document, File.ReadAllLines(Path.Combine(Paths.Root, document))))];

    /// <summary>The guides.</summary>
    public static IEnumerable<string> Documents() => Directory.EnumerateFiles(Path.Combine(Paths.Root, "docs"), "*.md")
        .Select(file => "docs/" + Path.GetFileName(file)).Order(StringComparer.Ordinal).Prepend("README.md");

    public override string ToString() => $"{Document}, line {Line}: {Text}";

    private static IEnumerable<GuideSnippet> In(string document, string[] lines)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            if (Fence().Match(lines[at]) is not { Success: true } fence)
            {
                foreach (Match code in Inline().Matches(lines[at]))
                    yield return new GuideSnippet(document, at + 1, code.Groups[1].Value.Replace("\\|", "|", StringComparison.Ordinal));
                continue;
            }

            var first = at + 2;
            var block = lines.Skip(at + 1).TakeWhile(line => line.Trim() != "```").ToList();
            at += block.Count + 1;
            if (fence.Groups[1].Value == "powershell")
                yield return new GuideSnippet(document, first, string.Join('\n', block));
            if (fence.Groups[1].Value.Length == 0)
                yield return new GuideSnippet(document, first, Typed(block));
        }
    }

    // Of what a screen showed, only what stands behind a prompt was typed.
    private static string Typed(IEnumerable<string> block)
    {
        var typed = new StringBuilder();
        foreach (Match prompt in block.Select(line => Prompt().Match(line)).Where(prompt => prompt.Success))
            typed.Append(prompt.Groups[1].Value).Append('\n');
        return typed.ToString();
    }

    [GeneratedRegex("^ *```(.*)$")]
    private static partial Regex Fence();

    [GeneratedRegex("`([A-Z][a-z]+-(?:Sync|Zivver)[^`]+)`")]
    private static partial Regex Inline();

    [GeneratedRegex("^ *(?:PS>|>>) ?(.*)$")]
    private static partial Regex Prompt();
}
