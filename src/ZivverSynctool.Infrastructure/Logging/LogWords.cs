using System.Globalization;
using Microsoft.Extensions.Logging;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace ZivverSynctool.Infrastructure.Logging;

/// <summary>What both forms of a line take out of an entry.</summary>
internal static class LogWords
{
    private static readonly MessageTemplateTextFormatter Whole = new("{Message:lj}", CultureInfo.InvariantCulture);

    /// <summary>The moment of a line.</summary>
    public static string Moment(LogContext context) => context.Now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The whole message.</summary>
    public static string Message(LogEvent entry, LogContext context)
    {
        using var message = new StringWriter(CultureInfo.InvariantCulture);
        Whole.Format(entry, message);
        return context.Text(message.ToString().TrimEnd());
    }

    /// <summary>The number and the name of an entry, as they came through the log's interface.</summary>
    public static (int Id, string Name) IdOf(LogEvent entry)
    {
        var id = (StructureValue)entry.Properties[nameof(EventId)];
        object? Part(string name) => ((ScalarValue)id.Properties.First(part => part.Name == name).Value).Value;
        return ((int)Part(nameof(EventId.Id))!, (string)Part(nameof(EventId.Name))!);
    }

    /// <summary>The least important level that is written.</summary>
    public static LogEventLevel LevelOf(LogDetail detail) => detail switch
    {
        LogDetail.Verbose => LogEventLevel.Debug,
        LogDetail.Information => LogEventLevel.Information,
        LogDetail.Warning => LogEventLevel.Warning,
        _ => LogEventLevel.Error,
    };

    /// <summary>A level, in the words of the profile.</summary>
    public static string Of(LogEventLevel level) => level switch
    {
        LogEventLevel.Debug or LogEventLevel.Verbose => "verbose",
        LogEventLevel.Information => "information",
        LogEventLevel.Warning => "warning",
        _ => "error",
    };
}
