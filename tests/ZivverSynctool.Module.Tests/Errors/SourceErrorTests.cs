using System.Text;
using ZivverSynctool.Infrastructure.Tests.Sources.Excel;

namespace ZivverSynctool.Module.Tests.Errors;

/// <summary>Files that accounts are read from.</summary>
public sealed class SourceErrorTests() : ErrorCases(people: 8)
{
    private const string Read = "Get-SyncDelta -Profile $ProfilePath";

    private static readonly RawWorkbook Anna = RawWorkbook.Of(RawWorkbook.Texts(1, "Email", "Name"), RawWorkbook.Texts(2, "anna@example.test", "Anna"));

    public static TheoryData<string, string, string> Cases => new()
    {
        { "SourceFileMissing", "staff.csv", "[IO.File]::Delete(\"$Folder/staff.csv\")" },
        { "SourceColumns", "staff.csv", "Write-Text staff.csv \"EmployeeNumber,Name`n1,Anna`n\"" },
        { "SourceEmpty", "staff.csv", "Write-Text staff.csv \"EmployeeNumber,Email`n\"" },
        { "SourceShrunk", "'Staff' has 2 users; at its last good read it had 8", "Sync; Write-Text staff.csv \"EmployeeNumber,Email`n001,person001@example.test`n002,person002@example.test`n\"" },
        { "SourceListEmpty", "'Staff' has no aliases", "Write-Text staff.csv \"EmployeeNumber,Email,Aliases`n001,person001@example.test,p1@example.test`n\"; Sync; Write-Text staff.csv \"EmployeeNumber,Email,Aliases`n001,person001@example.test,`n\"" },
        { "CsvMalformed", "staff.csv is not whole: line 2", "Write-Text staff.csv \"EmployeeNumber,Email`n001,person001@example.test,x`n\"" },
        { "CsvEncoding", "staff.csv line 2", "[IO.File]::WriteAllBytes(\"$Folder/staff.csv\", [Text.Encoding]::Latin1.GetBytes(\"EmployeeNumber,Email,Name`n001,a@example.test,Zo$([char]0xEB)`n\"))" },
    };

    [Theory]
    [Provokes]
    [MemberData(nameof(Cases))]
    public void A_file_that_cannot_be_used_is_named(string id, string says, string script) => Ends($"{script}; {Read}", id, says);

    [Fact]
    [Provokes("SourceFileUnreadable")]
    public void A_file_that_cannot_be_read_is_named()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere no file is sure to be unreadable.");
        Sources("""{ "name": "Staff", "type": "csv", "path": "/proc/self/mem", "identifier": "EmployeeNumber" }""");
        Ends(Read, "SourceFileUnreadable", "'/proc/self/mem' cannot be read");
    }

    [Fact]
    [Provokes("SourceFileDenied")]
    public void A_file_that_may_not_be_read_is_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "The superuser may read everything.");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Care.CsvPath, UnixFileMode.None);
        Ends(Read, "SourceFileDenied", "staff.csv' may not be read");
    }

    [Fact]
    [Provokes("SourceFileChanging")]
    public async Task A_file_that_is_being_written_is_not_read_in_part()
    {
        using var over = new CancellationTokenSource();
        var writing = Task.Run(() =>
        {
            for (var at = DateTime.UtcNow; !over.IsCancellationRequested; at = at.AddSeconds(1))
                File.SetLastWriteTimeUtc(Care.CsvPath, at);
        }, CancellationToken.None);
        try
        {
            // A read may begin and end between two writes, but not every one.
            Ends("foreach ($read in 1..10000) { $null = Get-SyncSourceAccount -Profile $ProfilePath }", "SourceFileChanging", "staff.csv' was being written");
        }
        finally
        {
            await over.CancelAsync();
            await writing;
        }
    }

    public static TheoryData<string, string, byte[]> Workbooks => new()
    {
        { "ExcelNotWorkbook", "staff.xlsx", Encoding.UTF8.GetBytes("Email,Name\n") },
        { "ExcelProtected", "staff.xlsx", Encoding.Latin1.GetBytes("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0") },
        { "ExcelDamaged", "staff.xlsx", Anna.ToBytes()[..^40] },
        { "ExcelTooLarge", "staff.xlsx", Huge() },
        { "ExcelSheets", "'One', 'Two'", new RawWorkbook { Sheets = [("One", Anna.Sheets[0].Rows), ("Two", Anna.Sheets[0].Rows)] }.ToBytes() },
        { "ExcelMergedCells", "staff.xlsx Users A2:A3", (Anna with { BehindData = "<mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells>" }).ToBytes() },
        {
            "SourceRowsUnknown", "staff.xlsx Users row 3",
            RawWorkbook.Of(RawWorkbook.Texts(1, "Email"), RawWorkbook.Texts(2, "anna@example.test"), RawWorkbook.Row(3, "<c t=\"e\"><v>#N/A</v></c>")).ToBytes()
        },
    };

    [Theory]
    [Provokes]
    [MemberData(nameof(Workbooks))]
    public void A_workbook_that_cannot_be_used_is_named(string id, string says, byte[] content)
    {
        File.WriteAllBytes(Path.Combine(Care.Folder, "staff.xlsx"), content);
        Sources("""{ "name": "Staff", "type": "excel", "path": "staff.xlsx" }""");
        Ends(Read, id, says);
    }

    // The sizes stand in the directory at the end (APPNOTE 6.3.10 §4.3.12).
    private static byte[] Huge()
    {
        var content = Anna.ToBytes();
        BitConverter.TryWriteBytes(content.AsSpan(content.AsSpan().IndexOf("PK\u0001\u0002"u8) + 24), uint.MaxValue - 1);
        return content;
    }
}
