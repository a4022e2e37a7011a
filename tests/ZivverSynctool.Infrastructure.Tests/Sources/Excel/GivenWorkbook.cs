using ClosedXML.Excel;
using ZivverSynctool.Infrastructure.Sources.Excel;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Tests.Sources.Excel;

/// <summary>A workbook in a folder of its own, and the source that reads it.</summary>
internal sealed class GivenWorkbook : IDisposable
{
    private readonly TempFolder _folder = new();

    public GivenWorkbook(RawWorkbook workbook)
        : this(workbook.ToBytes())
    {
    }

    public GivenWorkbook(byte[] content)
        : this() => File.WriteAllBytes(Path, content);

    public GivenWorkbook(Action<XLWorkbook> fill, bool evaluate = false)
        : this()
    {
        using var workbook = new XLWorkbook();
        fill(workbook);
        workbook.SaveAs(Path, new SaveOptions { EvaluateFormulasBeforeSaving = evaluate });
    }

    private GivenWorkbook() => Settings = new SourceSettings { Name = "Staff", Type = "excel", Path = Path };

    public string Path => _folder.File("staff.xlsx");

    public SourceSettings Settings { get; set; }

    public Task<SourceRead> Read() => new ExcelSource(Settings).ReadAsync(SourceRequest.All, TestContext.Current.CancellationToken);

    public Task<SyncException> Fail() => Assert.ThrowsAsync<SyncException>(Read);

    public void Dispose() => _folder.Dispose();
}
