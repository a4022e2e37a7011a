using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Reports;

namespace ZivverSynctool.Infrastructure.Reports;

/// <summary>Everything, for programs: the changes with every property under its own name (docs/reports.md).</summary>
internal sealed class JsonReport : IReportFormat
{
    private const int BufferedBytes = 1 << 16;

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutDerived } },
        Converters = { new JsonStringEnumConverter(), new PropertyValueConverter() },
    };

    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = Options.Encoder };

    /// <inheritdoc/>
    public void Write(SyncReport report, Stream stream, CancellationToken cancellation)
    {
        using var json = new Utf8JsonWriter(stream, Layout);
        json.WriteStartObject();
        Property(json, "View", report.View);
        Property(json, "Organization", report.Organization);
        Property(json, "Target", report.Target);
        Property(json, "Profile", report.Profile);
        Property(json, "Made", report.Made);
        Property(json, "Runs", report.Runs);
        WriteCounts(json, report.Counts);
        Property(json, "Needs", report.Needs.Select(need => new Need(need.Kind, need.Change.AccountType, need.Change.Email, need.Code, need.Why, need.Remedy)));
        json.WriteStartArray("Changes");
        foreach (var change in report.Changes)
        {
            cancellation.ThrowIfCancellationRequested();
            // By its own type: a result has more to say than a change.
            JsonSerializer.Serialize(json, change, change.GetType(), Options);
            if (json.BytesPending > BufferedBytes)
                json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // What follows from other properties is not written again.
    private static void LeaveOutDerived(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
            if (type.Properties[i].Set is null)
                type.Properties.RemoveAt(i);
    }

    private static void WriteCounts(Utf8JsonWriter json, ReportCounts counts)
    {
        json.WriteStartObject("Counts");
        Property(json, "Actions", counts.Actions);
        Property(json, "Statuses", counts.Statuses.ToDictionary(count => count.Of, count => count.Count));
        Property(json, "Outcomes", counts.Outcomes.ToDictionary(count => count.Of, count => count.Count));
        Property(json, "Marks", counts.Marks.ToDictionary(count => count.Of, count => count.Count));
        json.WriteEndObject();
    }

    private static void Property<T>(Utf8JsonWriter json, string name, T value)
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, value, Options);
    }

    private sealed record Need(ReportNeedKind Kind, AccountType AccountType, string Email, string Code, string Why, string Remedy);
}
