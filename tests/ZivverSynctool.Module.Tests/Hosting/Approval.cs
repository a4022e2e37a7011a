namespace ZivverSynctool.Module.Tests;

/// <summary>Compares text with what was approved; a difference leaves the received text beside it.</summary>
internal static class Approval
{
    /// <summary>Fails unless the text is what <c>Approved/&lt;name&gt;.approved.txt</c> says.</summary>
    public static void Verify(string name, string text)
    {
        var folder = Path.Combine(Paths.Root, "tests", "ZivverSynctool.Module.Tests", "Approved");
        var approved = Path.Combine(folder, name + ".approved.txt");
        var received = Path.Combine(folder, name + ".received.txt");
        var actual = Plain(text);
        var expected = File.Exists(approved) ? Plain(File.ReadAllText(approved)) : "";
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Equal(expected, actual);
    }

    // The width of a table leaves blanks at the end of lines, and editors take them away.
    private static string Plain(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim('\n') + "\n";
}
