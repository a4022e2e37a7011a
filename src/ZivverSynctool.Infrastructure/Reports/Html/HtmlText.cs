using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace ZivverSynctool.Infrastructure.Reports.Html;

/// <summary>
/// Interpolated HTML in which every value is encoded, so that a value cannot become markup by being forgotten. Markup that was
/// made this way is put in as it is.
/// </summary>
[InterpolatedStringHandler]
internal readonly struct HtmlText
{
    private readonly StringBuilder _html;

    /// <summary>Called by the compiler.</summary>
    public HtmlText(int literalLength, int formattedCount)
    {
        _html = new StringBuilder(literalLength + (formattedCount * 32));
    }

    /// <summary>Markup of the code itself.</summary>
    public void AppendLiteral(string markup) => _html.Append(markup);

    /// <summary>Text, encoded.</summary>
    public void AppendFormatted(string? text) => _html.Append(WebUtility.HtmlEncode(text));

    /// <summary>A number.</summary>
    public void AppendFormatted(int number) => _html.Append(number.ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>A share, in percent, as style sheets have it.</summary>
    public void AppendFormatted(double percent) => _html.Append(percent.ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>Markup that was made before; nothing for a default value.</summary>
    public void AppendFormatted(HtmlText markup) => _html.Append(markup._html);

    /// <summary>The markup.</summary>
    public override string ToString() => _html.ToString();
}
