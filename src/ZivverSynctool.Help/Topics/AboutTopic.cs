using System.Text;
using ZivverSynctool.Help.Commands;

namespace ZivverSynctool.Help.Topics;

/// <summary>A topic of <c>Get-Help</c> that a document of docs becomes.</summary>
/// <param name="Name">The name that is asked for.</param>
/// <param name="Document">The document, within docs.</param>
/// <param name="Title">What it is called in links.</param>
/// <param name="Short">What it is about, on one line.</param>
/// <param name="Further">A section of another document that belongs to it, as document and heading; or null.</param>
public sealed record AboutTopic(string Name, string Document, string Title, string Short, (string Document, string Heading)? Further = null)
{
    private const int Width = 80;
    private const int Indent = 4;

    /// <summary>All topics.</summary>
    public static IReadOnlyList<AboutTopic> All { get; } =
    [
        new("about_ZivverSynctool", "words.md", "The words", "Keeps the accounts of a Zivver organization in step with your sources."),
        new("about_ZivverSyncProfile", "profile.md", "The profile", "The file that says what to keep in step and how, key by key."),
        new("about_ZivverSyncSafety", "safety.md", "What keeps it safe", "Doubts, guards, limits and holds, and what they are by default."),
        new("about_ZivverSyncErrors", "errors.md", "Errors", "Every error id, reason code and exit code: what it means, what to do.", ("scheduled.md", "Exit codes")),
    ];

    /// <summary>The name under which PowerShell looks for it.</summary>
    public string FileName => Name + ".help.txt";

    /// <summary>The topic of a document, if it is one.</summary>
    public static AboutTopic? Of(string document) => All.FirstOrDefault(topic => topic.Document == document);

    /// <summary>All that the topic says.</summary>
    /// <param name="root">The checkout.</param>
    /// <param name="commands">All commands; the first topic lists them.</param>
    public string Text(string root, IEnumerable<CommandHelp> commands)
    {
        var text = new StringBuilder($"TOPIC\n    {Name}\n\nSHORT DESCRIPTION\n    {Short}\n\nLONG DESCRIPTION\n");
        text.Append(MarkdownText.Of(Read(root, Document), this, Width));
        if (Further is { } further)
            text.Append('\n').Append(MarkdownText.Of(Section(Read(root, further.Document), $"## {further.Heading}\n"), this, Width));
        if (this == All[0])
            text.Append("\nCOMMANDS\n").Append(Commands(commands));
        text.Append("\nSEE ALSO\n");
        foreach (var topic in All.Where(topic => topic != this))
            text.Append("    ").Append(topic.Name).Append('\n');
        return text.ToString();
    }

    private static string Read(string root, string document) => File.ReadAllText(Path.Combine(root, "docs", document)).ReplaceLineEndings("\n");

    private static string Section(string document, string heading)
    {
        var start = document.IndexOf(heading, StringComparison.Ordinal);
        if (start < 0)
            throw new InvalidDataException($"There is no section '{heading.Trim()}' any more.");
        var end = document.IndexOf("\n## ", start, StringComparison.Ordinal);
        return end < 0 ? document[start..] : document[start..end];
    }

    private static string Commands(IEnumerable<CommandHelp> commands) => string.Concat(commands.Select(command =>
        $"    {command.Name}\n{TextWrap.Fill(DocText.Plain(command.Synopsis), Width, Indent * 2, Indent * 2)}\n"));
}
