using System.Text;

namespace ZivverSynctool.Help;

/// <summary>Breaks text into lines.</summary>
public static class TextWrap
{
    /// <summary>A blank at which no line is broken; it becomes a common one.</summary>
    public const char Glue = '\u00a0';

    /// <summary>The text in lines of at most so many characters, where its words allow it.</summary>
    /// <param name="text">Words with blanks between them.</param>
    /// <param name="width">The most characters in a line.</param>
    /// <param name="indent">How far lines after the first are moved in.</param>
    /// <param name="first">How far the first line is moved in.</param>
    public static string Fill(string text, int width, int indent = 0, int first = 0)
    {
        var lines = new StringBuilder(new string(' ', first));
        var column = first;
        var isStart = true;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isStart && column + 1 + word.Length > width)
            {
                lines.Append('\n').Append(' ', indent);
                column = indent;
                isStart = true;
            }

            if (!isStart)
            {
                lines.Append(' ');
                column++;
            }

            lines.Append(word);
            column += word.Length;
            isStart = false;
        }

        return lines.Replace(Glue, ' ').ToString();
    }
}
