namespace ZivverSynctool.Reports;

/// <summary>One column of a report's tables.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Name">Stable name, as scripts use it.</param>
/// <param name="Heading">What people call it.</param>
/// <param name="Value">
/// The value for a change: text, a <see cref="bool"/>, a list of text, a <see cref="DateTimeOffset"/>, a <see cref="TimeSpan"/>, or
/// null for none.
/// </param>
public sealed record ReportColumn(ReportColumnKind Kind, string Name, string Heading, Func<SyncChange, object?> Value)
{
    /// <summary>The property whose new value it shows; null where it shows something else.</summary>
    public SyncProperty? NewValueOf { get; init; }
}
