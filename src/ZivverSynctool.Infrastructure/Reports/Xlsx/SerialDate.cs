namespace ZivverSynctool.Infrastructure.Reports.Xlsx;

/// <summary>Dates as spreadsheets count them: days since the end of 1899.</summary>
internal static class SerialDate
{
    // Before it, spreadsheets count a leap day that never was, or not at all.
    private static readonly DateTime First = new(1900, 3, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The number of a moment, in the zone that it is given in; null for one that spreadsheets have no number for.</summary>
    public static double? Of(DateTimeOffset moment)
    {
        var local = moment.DateTime;
        return local < First ? null : local.ToOADate();
    }
}
