using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Serilog.Events;
using Serilog.Formatting;

namespace ZivverSynctool.Infrastructure.Logging;

/// <summary>A JSON object on a line of its own: what a line for people has, and each value of the message by its name.</summary>
internal sealed class JsonLine(LogContext context) : ITextFormatter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] NotValues = [nameof(EventId), "SourceContext", "Run", "Call"];

    /// <inheritdoc/>
    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Options))
            Write(json, logEvent);
        // What JSON lets stand although it cannot be seen has an escape in JSON too.
        output.Write(LogText.OneLine(Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length)));
        output.Write('\n');
    }

    private void Write(Utf8JsonWriter json, LogEvent entry)
    {
        var (id, name) = LogWords.IdOf(entry);
        json.WriteStartObject();
        json.WriteString("time", LogWords.Moment(context));
        json.WriteString("level", LogWords.Of(entry.Level));
        json.WriteNumber("event", id);
        json.WriteString("name", name);
        json.WriteString("call", context.Call);
        json.WriteString("run", context.Run);
        var message = LogWords.Message(entry, context);
        json.WriteString("message", message);
        foreach (var property in entry.Properties)
            if (!NotValues.Contains(property.Key) && property.Value is ScalarValue { Value: { } value } && !message.Equals(value))
                WriteValue(json, JsonNamingPolicy.CamelCase.ConvertName(property.Key), value);
        json.WriteEndObject();
    }

    private void WriteValue(Utf8JsonWriter json, string name, object value)
    {
        if (value is int number)
            json.WriteNumber(name, number);
        else if (value is double fraction)
            json.WriteNumber(name, fraction);
        else
            json.WriteString(name, context.Text(value.ToString()!));
    }
}
