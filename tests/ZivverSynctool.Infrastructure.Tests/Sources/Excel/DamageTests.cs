using System.IO.Compression;
using System.Text;

namespace ZivverSynctool.Infrastructure.Tests.Sources.Excel;

/// <summary>Files that are no workbook, or one that cannot or must not be read: each ends with a clear error.</summary>
public sealed class DamageTests
{
    private const int Mutations = 400;

    private static readonly RawWorkbook Anna = RawWorkbook.Of(RawWorkbook.Texts(1, "Email", "Name"), RawWorkbook.Texts(2, "anna@example.test", "Anna"));

    public static TheoryData<string, string, string> OtherFiles => new()
    {
        { "", "ExcelNotWorkbook", "staff.xlsx is empty" },
        { "Email,Name\nanna@example.test,Anna\n", "ExcelNotWorkbook", "is no workbook; a text file is a source of type 'csv'" },
        { "PK", "ExcelDamaged", "is damaged or was not written to its end" },
        { "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 W\0o\0r\0k\0b\0o\0o\0k\0", "ExcelNotWorkbook", "a workbook of Excel 2003 or older (.xls)" },
        { "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 W\0o\0r\0d\0D\0o\0c\0", "ExcelNotWorkbook", "a document of Office 2003 or older" },
        { "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", "ExcelProtected", "protected by a password" },
    };

    [Theory]
    [MemberData(nameof(OtherFiles))]
    public async Task A_file_of_another_kind_is_named_as_what_it_is(string content, string errorId, string message) =>
        await Refused(Encoding.Latin1.GetBytes(content), errorId, message);

    [Theory]
    [InlineData("xl/workbook.bin", "is a binary workbook (.xlsb)")]
    [InlineData("mimetype", "is an OpenDocument file (.ods)")]
    [InlineData("readme.txt", "is a compressed file, but no workbook")]
    public async Task So_is_a_compressed_one(string entry, string message) => await Refused(Zip((entry, "x")), "ExcelNotWorkbook", message);

    [Fact]
    public async Task A_document_of_another_program_is_named_as_such() =>
        await Refused(Zip(("[Content_Types].xml", "x"), ("word/document.xml", "x")), "ExcelNotWorkbook", "is a document of Word or PowerPoint");

    [Theory]
    [InlineData("application/vnd.ms-excel.sheet.macroEnabled.main+xml")]
    [InlineData("application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml")]
    public async Task A_workbook_with_macros_and_a_template_are_read_and_nothing_in_them_is_run(string type)
    {
        using var given = new GivenWorkbook(Anna with { MainType = type });

        Assert.Single((await given.Read()).Accounts);
    }

    [Fact]
    public async Task A_strict_workbook_is_read()
    {
        using var given = new GivenWorkbook(Anna with { IsStrict = true });

        Assert.Equal("Anna", Assert.Single((await given.Read()).Accounts).DisplayName);
    }

    [Fact]
    public async Task A_link_to_what_is_no_address_does_no_harm()
    {
        const string Link = "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"mailto:anna de vries@@ example,test\" TargetMode=\"External\"/>";
        using var given = new GivenWorkbook(Anna with { Links = Link });

        Assert.Single((await given.Read()).Accounts);
    }

    [Fact]
    public async Task Every_workbook_that_is_cut_off_is_refused()
    {
        var whole = Anna.ToBytes();
        for (var length = 2; length < whole.Length; length += 7)
            await Refused(whole[..length], "ExcelDamaged", "staff.xlsx is damaged");
    }

    [Theory]
    [InlineData("<row r=\"2\"><c t=\"s\"><v>7</v></c></row>", "refers to the text '7'")]
    [InlineData("<row r=\"2\"><c r=\"A\"><v>7</v></c></row>", "'A' is no cell")]
    [InlineData("<row r=\"2\"><c r=\"AAAAAAAAAAAAAAAA1\"><v>7</v></c></row>", "is no cell")]
    [InlineData("<row r=\"two\"><c><v>7</v></c></row>", "")]
    [InlineData("<row r=\"2\"><c><v>7</c></row>", "")]
    [InlineData("<row r=\"2\"><c><v>7</v></c>", "")]
    [InlineData("<row r=\"2\"><c r=\"A2\" s=\"99999999999\"><v>1</v></c></row>", "staff.xlsx is damaged")]
    public async Task A_sheet_that_contradicts_itself_is_refused(string row, string message) =>
        await Refused(RawWorkbook.Of(RawWorkbook.Texts(1, "Email"), row).ToBytes(), "ExcelDamaged", message);

    [Fact]
    public async Task A_merged_range_that_is_none_is_refused() =>
        await Refused((Anna with { BehindData = "<mergeCells><mergeCell ref=\"A2:B\"/></mergeCells>" }).ToBytes(), "ExcelDamaged", "'B' is no cell");

    [Fact]
    public async Task Entities_are_never_expanded() => await Refused(
        (Anna with { Prologue = "<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\">]>" }).ToBytes(), "ExcelDamaged", "staff.xlsx");

    [Fact]
    public async Task A_text_longer_than_any_cell_can_hold_is_refused_before_it_is_in_memory() => await Refused(
        RawWorkbook.Of(RawWorkbook.Texts(1, "Email", new string('x', 40_000))).ToBytes(), "ExcelDamaged", "more than 32767 characters");

    [Fact]
    public async Task A_workbook_that_unpacks_to_gigabytes_is_refused_at_once()
    {
        var content = Anna.ToBytes();
        // The sizes stand in the directory at the end (APPNOTE 6.3.10 §4.3.12); none of it is unpacked before they are looked at.
        var directory = content.AsSpan().IndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(content.AsSpan(directory + 24), uint.MaxValue - 1);

        await Refused(content, "ExcelTooLarge", "unpacks to more than any list of accounts needs");
    }

    [Fact]
    public async Task A_million_empty_rows_are_passed_over_one_by_one()
    {
        var empty = string.Concat(Enumerable.Range(3, 1_000_000).Select(row => $"<row r=\"{row}\"><c s=\"1\"/></row>"));
        using var given = new GivenWorkbook(RawWorkbook.Of(Anna.Sheets[0].Rows, empty));

        Assert.Single((await given.Read()).Accounts);
    }

    [Fact]
    public async Task Whatever_byte_is_damaged_the_workbook_is_read_or_refused_with_a_clear_error()
    {
        var whole = Anna.ToBytes();
        var chance = new Random(1);
        var refused = 0;
        for (var i = 0; i < Mutations; i++)
        {
            var damaged = (byte[])whole.Clone();
            for (var hit = chance.Next(1, 4); hit > 0; hit--)
                damaged[chance.Next(damaged.Length)] = (byte)chance.Next(256);
            if (await ErrorOf(damaged) is { } error)
            {
                refused++;
                Assert.NotEmpty(error.Remedy);
            }
        }

        Assert.InRange(refused, Mutations / 4, Mutations);
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }

        return stream.ToArray();
    }

    private static async Task Refused(byte[] content, string errorId, string message)
    {
        var error = await ErrorOf(content);
        Assert.Equal(errorId, error?.ErrorId);
        Assert.Contains(message, error!.Message, StringComparison.Ordinal);
    }

    // Any other exception fails the test.
    private static async Task<SyncException?> ErrorOf(byte[] content)
    {
        using var given = new GivenWorkbook(content);
        try
        {
            await given.Read();
            return null;
        }
        catch (SyncException error)
        {
            return error;
        }
    }
}
