namespace ZivverSynctool.Mapping;

/// <summary>Compares names as a sign of who somebody is.</summary>
internal static class AccountName
{
    /// <summary>Whether both sides are known and called the same, but for case and white space.</summary>
    public static bool Agree(SyncAccount source, ZivverAccount zivver) =>
        source.DisplayName is { } name && Folded(name) == Folded(zivver.DisplayName);

    /// <summary>Whether both sides are known and called otherwise.</summary>
    public static bool Differ(SyncAccount source, ZivverAccount zivver) =>
        source.DisplayName is not null && !Agree(source, zivver);

    /// <summary>A name as it is compared.</summary>
    public static string Folded(string name) =>
        string.Join(" ", name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
