using System.Text.RegularExpressions;

namespace ZivverSynctool.Help.Topics;

/// <summary>Takes a document apart: a heading, a paragraph, an item of a list, a table, fenced code.</summary>
internal static partial class MarkdownBlocks
{
    /// <summary>The lines of each block. The last item of a list ends with an empty line.</summary>
    public static IEnumerable<IReadOnlyList<string>> Of(string markdown)
    {
        var block = new List<string>();
        var isCode = false;
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            var isFence = line.StartsWith("```", StringComparison.Ordinal);
            if (block.Count > 0 && !isCode && (line.Length == 0 || isFence || line.StartsWith('#') || ListItem().IsMatch(line)))
            {
                if (line.Length == 0 && ListItem().IsMatch(block[0]))
                    block.Add("");
                yield return block;
                block = [];
            }

            if (line.Length > 0 || isCode)
                block.Add(line.StartsWith("  ", StringComparison.Ordinal) && !isCode ? line.Trim() : line);
            if (isFence && isCode || block is [['#', ..]] && !isCode)
            {
                yield return block;
                block = [];
            }

            isCode ^= isFence;
        }

        if (block.Count > 0)
            yield return block;
    }

    [GeneratedRegex(@"^(?:- |\d+\. )")]
    private static partial Regex ListItem();
}
