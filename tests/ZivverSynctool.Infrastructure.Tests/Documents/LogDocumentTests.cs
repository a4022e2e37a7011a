using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using ZivverSynctool.Infrastructure.Logging;

namespace ZivverSynctool.Infrastructure.Tests.Documents;

/// <summary>docs/log.md lists every entry of the log with its number, name and level, and no other.</summary>
public sealed partial class LogDocumentTests
{
    [Fact]
    public void Every_entry_is_in_the_document_and_no_other() => Assert.Equal(
        typeof(LogEntry).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (LogEntry)field.GetValue(null)!).OrderBy(entry => entry.Id)
            .Select(entry => $"{entry.Id} {entry.Name} {Of(entry.Level)}"),
        File.ReadAllLines(Checkout.Path("docs", "log.md")).Select(line => Row().Match(line)).Where(row => row.Success)
            .Select(row => $"{row.Groups[1].Value} {row.Groups[2].Value} {row.Groups[3].Value}"));

    private static string Of(LogLevel level) => level switch
    {
        LogLevel.Debug => "verbose",
        _ => level.ToString().ToLowerInvariant(),
    };

    [GeneratedRegex(@"^\| (\d{4}) \| `(\w+)` \| (\w+) \|")]
    private static partial Regex Row();
}
