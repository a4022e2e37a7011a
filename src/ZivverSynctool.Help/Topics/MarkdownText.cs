using System.Text;
using System.Text.RegularExpressions;

namespace ZivverSynctool.Help.Topics;

/// <summary>Turns a document of docs into text for a screen: headings in capitals, tables as a word and what it means below it.</summary>
internal static partial class MarkdownText
{
    private const int Indent = 4;

    // What a table has where there is nothing to say.
    private const string Nothing = "–";

    /// <summary>The text of a document, without its title.</summary>
    /// <param name="markdown">The document: headings, paragraphs, lists, tables and fenced code.</param>
    /// <param name="topic">The topic it becomes; links to itself are left out.</param>
    /// <param name="width">The most characters in a line.</param>
    public static string Of(string markdown, AboutTopic topic, int width)
    {
        var text = new StringBuilder();
        foreach (var block in MarkdownBlocks.Of(markdown).Where(block => !block[0].StartsWith("# ", StringComparison.Ordinal)))
            text.Append(Block(block, topic, width));
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Block(IReadOnlyList<string> lines, AboutTopic topic, int width) => lines[0] switch
    {
        var line when line.StartsWith("## ", StringComparison.Ordinal) => $"{Inline(line[3..], topic).ToUpperInvariant()}\n",
        var line when line.StartsWith('#') => $"  {Inline(line.TrimStart('#', ' '), topic)}\n",
        var line when line.StartsWith("```", StringComparison.Ordinal) => Code(lines, width) + "\n",
        var line when line.StartsWith('|') => Table(lines, topic, width) + "\n",
        var line when ListItem().IsMatch(line) => Item(lines, topic, width),
        _ => TextWrap.Fill(Inline(string.Join(' ', lines), topic), width, Indent, Indent) + "\n\n",
    };

    // Code keeps its lines as far as they fit; a comment behind it goes below, and what is still too long is broken.
    private static string Code(IReadOnlyList<string> lines, int width) => string.Concat(lines.Skip(1).SkipLast(1).Select(line =>
    {
        var indent = Indent + 2 + line.Length - line.TrimStart().Length;
        var whole = new string(' ', Indent + 2) + line;
        if (whole.Length <= width)
            return whole.TrimEnd() + "\n";
        var comment = Comment().Match(line);
        return comment.Success
            ? TextWrap.Fill(comment.Groups[2].Value, width, indent + 2, indent) + "\n" + TextWrap.Fill(comment.Groups[1].Value, width, indent + 4, indent) + "\n"
            : TextWrap.Fill(line, width, indent + 4, indent) + "\n";
    }));

    private static string Table(IReadOnlyList<string> lines, AboutTopic topic, int width)
    {
        var heads = Cells(lines[0]);
        var text = new StringBuilder();
        foreach (var cells in lines.Skip(2).Select(Cells))
        {
            text.Append(TextWrap.Fill(Inline(cells[0], topic), width, Indent + 2, Indent)).Append('\n');
            for (var column = 1; column < cells.Count; column++)
            {
                if (cells[column] is Nothing or "")
                    continue;
                var head = column == 1 ? "" : $"{Capital(Inline(heads[column], topic))}: ";
                text.Append(TextWrap.Fill(head + Inline(cells[column], topic), width, Indent * 2, Indent * 2)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static List<string> Cells(string row) =>
        [.. ColumnBorder().Split(row.Trim().Trim('|')).Select(cell => cell.Trim().Replace("\\|", "|", StringComparison.Ordinal))];

    private static string Item(IReadOnlyList<string> lines, AboutTopic topic, int width)
    {
        var mark = ListItem().Match(lines[0]).Value;
        return TextWrap.Fill(mark + Inline(string.Join(' ', lines)[mark.Length..], topic), width, Indent + mark.Length, Indent) + "\n"
            + (lines[^1].Length == 0 ? "\n" : "");
    }

    private static string Inline(string text, AboutTopic topic) =>
        Emphasis().Replace(Link().Replace(text, link => Target(link, topic)), mark => mark.Groups["code"].Success ? mark.Groups["code"].Value : mark.Groups["text"].Value);

    private static string Target(Match link, AboutTopic topic)
    {
        var words = link.Groups["words"].Value;
        return AboutTopic.Of(link.Groups["file"].Value) is { } other && other != topic ? $"{words} ({other.Name})" : words;
    }

    [GeneratedRegex(@"^(?:- |\d+\. )")]
    private static partial Regex ListItem();

    [GeneratedRegex(@"^(.*?\S)\s{2,}(#.*)$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex ColumnBorder();

    [GeneratedRegex(@"\[(?<words>[^\]]+)\]\((?<file>[^)#]*)(?:#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`(?<code>[^`]+)`|\*\*(?<text>[^*`]+)\*\*|(?<!\w)\*(?<text>[^*`]+)\*(?!\w)")]
    private static partial Regex Emphasis();
}
