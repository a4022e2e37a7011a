namespace ZivverSynctool;

/// <summary>What one source says.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Location">Where in the source, such as <c>staff.csv line 12</c>.</param>
/// <param name="Value">The value, as text; <c>True</c> or <c>False</c> for Enabled.</param>
/// <param name="Counts">Whether it is the value that is taken. Of a problem none is.</param>
public sealed record SyncConflictValue(string Source, string Location, string Value, bool Counts);
