using ZivverSynctool.Infrastructure.Reports;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Reports;

namespace ZivverSynctool.Infrastructure.Tests.Reports;

public sealed class ReportFileTests : IDisposable
{
    private static readonly SyncReport Report = Sample.Report(Sample.Update());

    private readonly TempFolder _folder = new();

    public static TheoryData<string> Extensions => [".xlsx", ".html", ".csv", ".json"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Extensions))]
    public void A_report_is_written_and_an_earlier_one_replaced(string extension)
    {
        var path = _folder.Write("report" + extension, "old");
        ReportFile.Write(Report, path, default);
        Assert.InRange(new FileInfo(path).Length, 500, 200_000);
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void The_case_of_the_extension_does_not_matter()
    {
        ReportFile.Write(Report, _folder.File("REPORT.XLSX"), default);
        Assert.Equal("PK"u8.ToArray(), File.ReadAllBytes(_folder.File("REPORT.XLSX"))[..2]);
    }

    [Theory]
    [InlineData("report")]
    [InlineData("report.xls")]
    [InlineData("report.txt")]
    public void An_unknown_extension_is_an_error_that_names_the_four(string name)
    {
        var error = Assert.Throws<SyncException>(() => ReportFile.Check(_folder.File(name)));
        Assert.Equal("ReportFormatUnknown", error.ErrorId);
        Assert.Equal("Let it end in .xlsx, .html, .csv or .json.", error.Remedy);
    }

    [Fact]
    public void A_folder_is_no_place_for_a_report()
    {
        Directory.CreateDirectory(_folder.File("report.csv"));
        AssertNotWritten(_folder.File("report.csv"), "it is a folder");
    }

    [Fact]
    public void A_folder_that_is_not_there_is_not_made()
    {
        AssertNotWritten(_folder.File("missing/report.csv"), "there is no folder");
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_read_only_file_stays()
    {
        var path = _folder.Write("report.csv", "old");
        File.SetAttributes(path, FileAttributes.ReadOnly);
        AssertNotWritten(path, "read-only");
        Assert.Equal("old", File.ReadAllText(path));
        File.SetAttributes(path, FileAttributes.Normal);
    }

    [Fact]
    public void A_file_that_is_open_elsewhere_stays()
    {
        var path = _folder.Write("report.csv", "old");
        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            AssertNotWritten(path, "open in another program");
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_name_that_is_too_long_is_said_to_be()
    {
        AssertNotWritten(_folder.File(new string('x', 300) + ".csv"), "too long");
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Theory]
    [MemberData(nameof(Extensions))]
    public void On_a_full_disk_nothing_is_left_behind(string extension)
    {
        using var disk = FullDisk.Mount();
        var path = Path.Combine(disk.Path, "report" + extension);
        File.WriteAllText(path, "old");
        var changes = Enumerable.Range(0, 2000).Select(i => Sample.Update(Guid.NewGuid().ToString(), $"{Guid.NewGuid()}@example.test")).ToArray();

        var error = Assert.Throws<SyncException>(() => ReportFile.Write(Sample.Report([.. changes, .. changes]), path, default));

        Assert.Equal("OutputFileNotWritten", error.ErrorId);
        Assert.Contains("space", error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(disk.Path));
        Assert.Equal("old", File.ReadAllText(path));
    }

    [Theory]
    [MemberData(nameof(Extensions))]
    public void When_it_is_stopped_the_earlier_report_stays_and_nothing_else(string extension)
    {
        var path = _folder.Write("report" + extension, "old");
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => ReportFile.Write(Report, path, stop.Token));

        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void What_the_profile_needs_is_not_replaced()
    {
        var profile = Sample.Profile with
        {
            Path = _folder.File("care.json"),
            MappingFolder = _folder.File("Account Mapping"),
            Sources = [new SourceSettings { Name = "Staff", Type = "csv", Path = _folder.File("staff.csv") }],
        };

        foreach (var taken in new[] { profile.Path, _folder.File("staff.csv"), Path.Combine(profile.MappingFolder, "care.csv"), Path.Combine(new StateFolder(profile).Runs, "holds.json") })
            Assert.Equal("OutputPathTaken", Assert.Throws<SyncException>(() => OutputFile.CheckIsFree(taken, profile)).ErrorId);
        OutputFile.CheckIsFree(_folder.File("staff.html"), profile);
    }

    private static void AssertNotWritten(string path, string why)
    {
        var error = Assert.Throws<SyncException>(() => ReportFile.Write(Report, path, default));
        Assert.Equal("OutputFileNotWritten", error.ErrorId);
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }
}
