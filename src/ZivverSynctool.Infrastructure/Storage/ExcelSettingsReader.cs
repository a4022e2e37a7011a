namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Reads what a source of type <c>excel</c> says of the sheets of its workbook.</summary>
internal static class ExcelSettingsReader
{
    /// <summary>The keys that such a source may have beside its path.</summary>
    public static readonly string[] Keys = ["sheet", "sheets"];

    /// <summary>The keys of <c>sheets</c>.</summary>
    public static readonly string[] Sheets = ["users", "functionalAccounts"];

    /// <summary>Adds it to the settings.</summary>
    public static SourceSettings Read(SourceSettings settings, ProfileObject source)
    {
        if (source["sheet"] is not null && source["sheets"] is not null)
            source.Fault("sheets", "cannot be there together with 'sheet', which names the only sheet that is read.");
        var sheets = source.Object("sheets", Sheets);
        return settings with
        {
            Excel = new ExcelSettings { Sheet = source.Text("sheet"), Users = sheets?.Text("users"), FunctionalAccounts = sheets?.Text("functionalAccounts") },
        };
    }
}
