using ClosedXML.Excel;
using ZivverSynctool.Infrastructure.Sources.Excel;
using ZivverSynctool.Infrastructure.Sources.Excel.Template;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Tests.Sources.Excel;

/// <summary>The template: what it shows a person, and that it is read as it says.</summary>
public sealed class SourceTemplateTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Template => _folder.File("accounts.xlsx");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_is_read_as_exactly_its_examples()
    {
        SourceTemplate.Write(Template, force: false);

        var read = await Read();

        Assert.Empty(read.Problems);
        Assert.Empty(read.Warnings);
        Assert.Equal(
            ["ingrid.vanthof@example.test", "murat.celik@example.test", "geertje.blom@example.test", "info@example.test", "aanmelding@example.test"],
            read.Accounts.Select(account => account.Email));
        Assert.Equal("team.noord@example.test", Assert.Single(read.Groups).Email);
        Assert.Equal(["murat.celik@example.test", "geertje.blom@example.test"], read.Groups[0].Members!);
        Assert.Equal(Enum.GetValues<SyncProperty>(), read.Supplies);

        var ingrid = read.Accounts[0];
        Assert.Equal(AccountType.User, ingrid.AccountType);
        Assert.Equal("Ingrid van 't Hof", ingrid.DisplayName);
        Assert.True(ingrid.Enabled);
        Assert.Equal(["i.vanthof@example.test", "ingrid@example.test"], ingrid.Aliases!);
        Assert.Equal([], ingrid.Delegates!);
        Assert.Equal("+31612345678", ingrid.PhoneNumber);
        Assert.Equal("Jeugd en Gezin", ingrid.OrganizationalUnit);
        Assert.Equal("8727bbf4-2d0c-413c-a311-afc1b20550be", ingrid.SsoAccountKey);
        Assert.Equal([new Identifier("EmployeeNumber", "00149")], ingrid.Identifiers);
        Assert.False(read.Accounts[2].Enabled);

        var info = read.Accounts[3];
        Assert.Equal(AccountType.FunctionalAccount, info.AccountType);
        Assert.Equal(["ingrid.vanthof@example.test", "murat.celik@example.test"], info.Delegates!);
        Assert.Equal([new Identifier("MailboxNumber", "M-001")], info.Identifiers);
    }

    [Fact]
    public void It_has_notes_choices_filters_a_fixed_heading_and_columns_of_text()
    {
        SourceTemplate.Write(Template, force: false);

        using var workbook = new XLWorkbook(Template);
        Assert.Equal(["Users", "Functional accounts"], workbook.Worksheets.Select(sheet => sheet.Name));
        foreach (var sheet in workbook.Worksheets)
        {
            var table = Assert.Single(sheet.Tables);
            Assert.True(table.ShowAutoFilter);
            Assert.Equal(1, sheet.SheetView.SplitRow);
            Assert.All(table.HeadersRow().Cells(), cell => Assert.NotEmpty(cell.Comment.Text));
            Assert.All(table.Columns(), column => Assert.Equal("@", sheet.Column(column.RangeAddress.FirstAddress.ColumnNumber).Style.NumberFormat.Format));
            Assert.All(table.DataRange.CellsUsed(), cell => Assert.Equal(XLDataType.Text, cell.DataType));
        }

        Assert.Equal("\"true,false\"", Choices(workbook, "Users", "Enabled"));
        Assert.Equal("\"FunctionalAccount,Group\"", Choices(workbook, "Functional accounts", "Account type"));
    }

    [Fact]
    public void It_takes_the_place_of_a_file_only_by_force()
    {
        _folder.Write("accounts.xlsx", "mine");

        Assert.Equal("OutputFileExists", Assert.Throws<SyncException>(() => SourceTemplate.Write(Template, force: false)).ErrorId);
        Assert.Equal("mine", File.ReadAllText(Template));

        SourceTemplate.Write(Template, force: true);
        Assert.Equal([Template], Directory.GetFiles(_folder.Path));
        using var workbook = new XLWorkbook(Template);
        Assert.Equal(2, workbook.Worksheets.Count);
    }

    [Theory]
    [InlineData("accounts.csv")]
    [InlineData("accounts")]
    public void A_name_that_no_workbook_has_is_refused(string name)
    {
        Assert.Equal("TemplatePathInvalid", Assert.Throws<SyncException>(() => SourceTemplate.Write(_folder.File(name), force: true)).ErrorId);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    private static string Choices(XLWorkbook workbook, string sheet, string heading)
    {
        var cell = workbook.Worksheet(sheet).Row(1).CellsUsed().Single(used => used.GetString() == heading).CellBelow(100);
        return Assert.Single(workbook.Worksheet(sheet).DataValidations.GetAllInRange(cell.AsRange().RangeAddress)).Value;
    }

    private Task<SourceRead> Read() => new ExcelSource(new SourceSettings
    {
        Name = "Accounts",
        Type = "excel",
        Path = Template,
        Identifiers = ["EmployeeNumber", "MailboxNumber"],
    }).ReadAsync(SourceRequest.All, TestContext.Current.CancellationToken);
}
