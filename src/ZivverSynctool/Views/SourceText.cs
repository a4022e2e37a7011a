namespace ZivverSynctool.Views;

/// <summary>The words of the views of what sources say.</summary>
public static class SourceText
{
    /// <summary>A property's value, and where it came from if there were several sources.</summary>
    public static string Of(SyncAccount account, SyncProperty property)
    {
        var value = account.ValueOf(property) switch
        {
            bool flag => ViewText.YesNo(flag),
            string text => text,
            null when property is not (SyncProperty.Aliases or SyncProperty.Delegates) => "",
            var list => ViewText.Managed((IReadOnlyList<string>?)list),
        };
        return account.Origins.TryGetValue(property, out var origin) ? $"{value} (from {origin})" : value;
    }

    /// <summary>What a conflict's table row says: the property that it is about, and what is amiss.</summary>
    public static string Details(SyncConflict conflict) =>
        conflict.Code == SyncConflict.ValuesDiffer ? $"{conflict.Property}: {conflict.Message}" : conflict.Message;

    /// <summary>What each source says, on its own line; the value that counts is marked.</summary>
    public static string Values(SyncConflict conflict) => string.Join(Environment.NewLine, conflict.Values.Select(value =>
        $"{value.Value} ({value.Source}, {value.Location}){(value.Counts ? " counts" : "")}"));
}
