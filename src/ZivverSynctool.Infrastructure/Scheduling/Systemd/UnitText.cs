using System.Globalization;
using System.Text;

namespace ZivverSynctool.Infrastructure.Scheduling.Systemd;

/// <summary>Text in unit files, where percent signs, dollars, quotes and backslashes mean something (systemd.syntax(7), systemd.service(5)).</summary>
internal static class UnitText
{
    /// <summary>A word of a command line that is exactly this text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isProgram">Whether it is the program, in which dollars mean nothing.</param>
    public static string Word(string text, bool isProgram = false)
    {
        var word = new StringBuilder("\"");
        foreach (var letter in text)
            word.Append(letter switch
            {
                '"' or '\\' => "\\" + letter,
                '%' => "%%",
                '$' when !isProgram => "$$",
                < ' ' or '\x7f' => string.Create(CultureInfo.InvariantCulture, $"\\x{(int)letter:x2}"),
                _ => letter.ToString(),
            });
        return word.Append('"').ToString();
    }

    /// <summary>Words for people, in one line.</summary>
    public static string Line(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? " " : letter == '%' ? "%%" : letter.ToString()));
}
