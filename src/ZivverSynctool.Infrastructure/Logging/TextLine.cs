using Serilog.Events;
using Serilog.Formatting;

namespace ZivverSynctool.Infrastructure.Logging;

/// <summary>A line for people: when, how important, which entry, which run, and the message.</summary>
internal sealed class TextLine(LogContext context) : ITextFormatter
{
    private const int LongestLevel = 11;

    /// <inheritdoc/>
    public void Format(LogEvent logEvent, TextWriter output) => output.Write(
        $"{LogWords.Moment(context)} {LogWords.Of(logEvent.Level).PadRight(LongestLevel)} {LogWords.IdOf(logEvent).Id} {(context.Run.Length > 0 ? context.Run : context.Call)} {LogText.OneLine(LogWords.Message(logEvent, context))}\n");
}
