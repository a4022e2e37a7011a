using System.Globalization;
using ZivverSynctool.Reports;

namespace ZivverSynctool.Infrastructure.Reports.Html;

/// <summary>Writes the markup of a page.</summary>
internal sealed class HtmlPage(TextWriter output)
{
    /// <summary>Writes markup; the values in it are encoded.</summary>
    public void Write(HtmlText markup) => output.WriteLine(markup.ToString());

    /// <summary>Writes the style sheet, which is ours.</summary>
    public void WriteStyle(string css) => output.WriteLine($"<style>\n{css}</style>");

    /// <summary>A moment as people read it, in the zone of the report.</summary>
    public static string Moment(SyncReport report, DateTimeOffset moment) =>
        report.Local(moment).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
