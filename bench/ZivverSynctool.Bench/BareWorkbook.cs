using ClosedXML.Excel;

namespace ZivverSynctool.Bench;

/// <summary>The baseline of a report: its twelve most telling columns as a table, by ClosedXML alone.</summary>
internal static class BareWorkbook
{
    private static readonly Func<SyncChange, string>[] Columns =
    [
        change => change.Email, change => change.DisplayName, change => change.Status.ToString(), change => change.Summary,
        change => change.Zivver!.PhoneNumber!, change => change.Source!.PhoneNumber ?? "",
        change => change.Zivver!.OrganizationalUnit!, change => change.Source!.OrganizationalUnit ?? "",
        change => change.Source!.SsoAccountKey ?? "", change => change.Source!.Location, change => change.Identifiers[0].ToString(), change => change.ZivverId!,
    ];

    /// <summary>Makes the changes, which is not measured; gives the work that is, which counts the columns.</summary>
    public static Func<int> Prepare(string path, int rows)
    {
        var changes = ReportRows.Make(rows);
        return () =>
        {
            using var workbook = new XLWorkbook();
            var sheet = workbook.AddWorksheet("Users");
            for (var column = 0; column < Columns.Length; column++)
                sheet.Cell(1, column + 1).SetValue($"Column {column + 1}");
            for (var row = 0; row < changes.Count; row++)
                for (var column = 0; column < Columns.Length; column++)
                    sheet.Cell(row + 2, column + 1).SetValue(Columns[column](changes[row]));
            sheet.Range(1, 1, changes.Count + 1, Columns.Length).CreateTable();
            sheet.SheetView.FreezeRows(1);
            workbook.SaveAs(path);
            return Columns.Length;
        };
    }
}
