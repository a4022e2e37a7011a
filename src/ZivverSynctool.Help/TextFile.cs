using System.Text;

namespace ZivverSynctool.Help;

/// <summary>Writes text in one form on every system, so that the same sources give the same bytes.</summary>
public static class TextFile
{
    // Windows PowerShell takes a help topic without a mark for one in the code page of the system.
    private static readonly UTF8Encoding Marked = new(encoderShouldEmitUTF8Identifier: true);
    private static readonly UTF8Encoding Unmarked = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the text, unless the file says so already.</summary>
    public static void Write(string path, string text)
    {
        var content = text.ReplaceLineEndings("\n");
        if (!File.Exists(path) || File.ReadAllText(path) != content)
            File.WriteAllText(path, content, path.EndsWith(".txt", StringComparison.Ordinal) ? Marked : Unmarked);
    }
}
