namespace ZivverSynctool.Reports;

/// <summary>The values that a property has on both sides of a change, whether they differ or not.</summary>
internal static class PropertyValues
{
    /// <summary>The difference in a property, the ready one where a part of it is not; null where it does not differ.</summary>
    public static SyncDifference? Difference(SyncChange change, SyncProperty property)
    {
        SyncDifference? first = null;
        foreach (var difference in change.Differences)
            if (difference.Property == property)
            {
                if (difference.Status == ChangeStatus.Ready)
                    return difference;
                first ??= difference;
            }

        return first;
    }

    /// <summary>The value in Zivver.</summary>
    public static object? Old(SyncChange change, SyncProperty property) =>
        change.Zivver is { } zivver ? Of(zivver, property) : Difference(change, property)?.Zivver;

    /// <summary>The value it gets; where it does not differ, what the sources say.</summary>
    public static object? New(SyncChange change, SyncProperty property) =>
        Difference(change, property) is { } difference ? difference.Source
        : change.Source is { } source ? Of(source, property)
        : null;

    private static object? Of(ZivverAccount account, SyncProperty property) => property switch
    {
        SyncProperty.Email => account.Email,
        SyncProperty.DisplayName => account.DisplayName,
        SyncProperty.Enabled => account.Enabled,
        SyncProperty.Aliases => account.Aliases,
        SyncProperty.Delegates => account.Delegates,
        SyncProperty.PhoneNumber => account.PhoneNumber,
        SyncProperty.OrganizationalUnit => account.OrganizationalUnit,
        _ => null,
    };

    private static object? Of(SyncAccount account, SyncProperty property) => property switch
    {
        SyncProperty.Email => account.Email,
        SyncProperty.DisplayName => account.DisplayName,
        SyncProperty.Enabled => account.Enabled,
        SyncProperty.Aliases => account.Aliases,
        SyncProperty.Delegates => account.Delegates,
        SyncProperty.PhoneNumber => account.PhoneNumber,
        SyncProperty.OrganizationalUnit => account.OrganizationalUnit,
        _ => account.SsoAccountKey,
    };
}
