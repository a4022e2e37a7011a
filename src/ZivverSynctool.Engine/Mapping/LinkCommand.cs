namespace ZivverSynctool.Mapping;

/// <summary>The command that says that a source account and a Zivver account are the same.</summary>
internal static class LinkCommand
{
    /// <summary>The command, to be pasted at a prompt: whatever the source calls its accounts, it stays one piece of text.</summary>
    public static string For(Identifier identifier, ZivverAccount zivver) =>
        $"Set-SyncAccountMapping -Identifier {Quoted(identifier.ToString())} -ZivverId {Quoted(zivver.Id)}";

    // PowerShell takes typographic quotes for quotes as well (PowerShell language specification §2.3.5.2).
    private static string Quoted(string text) =>
        "'" + string.Concat(text.Select(c => c is '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201B' ? new string(c, 2) : char.IsControl(c) ? " " : c.ToString())) + "'";
}
