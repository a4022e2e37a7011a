using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Tests.Storage;

public sealed class ExcelSettingsReaderTests
{
    public static TheoryData<string, ExcelSettings> Said => new()
    {
        { "", new ExcelSettings() },
        { ", \"sheet\": \"Staff\"", new ExcelSettings { Sheet = "Staff" } },
        { ", \"sheets\": { \"users\": \"Staff\" }", new ExcelSettings { Users = "Staff" } },
        { ", \"sheets\": { \"users\": \"Staff\", \"functionalAccounts\": \"Boxes\" }", new ExcelSettings { Users = "Staff", FunctionalAccounts = "Boxes" } },
    };

    [Theory]
    [MemberData(nameof(Said))]
    public void What_a_profile_says_of_sheets_is_read(string sheets, ExcelSettings expected)
    {
        using var folder = new TempFolder();
        var source = Assert.Single(ProfileFile.Load(folder.Write("a.profile.json", Profile("excel", sheets))).Sources);

        Assert.Equal("excel", source.Type);
        Assert.Equal(folder.File("staff.xlsx"), source.Path);
        Assert.Equal(expected, source.Excel);
    }

    [Theory]
    [InlineData("excel", ", \"sheet\": \"A\", \"sheets\": { \"users\": \"B\" }", "'sources[0].sheets' cannot be there together with 'sheet'")]
    [InlineData("excel", ", \"sheets\": { \"user\": \"B\" }", "'sources[0].sheets.user' is not known here. Did you mean 'users'?")]
    [InlineData("excel", ", \"sheet\": 1", "'sources[0].sheet' is a number where text is needed")]
    [InlineData("csv", ", \"sheet\": \"A\"", "'sources[0].sheet' is not known here")]
    public void What_cannot_be_right_is_named(string type, string sheets, string message)
    {
        using var folder = new TempFolder();
        var error = Assert.Throws<SyncException>(() => ProfileFile.Load(folder.Write("a.profile.json", Profile(type, sheets))));

        Assert.Equal("ProfileInvalid", error.ErrorId);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private static string Profile(string type, string sheets) =>
        $"{{ \"name\": \"Example Care\", \"domains\": [ \"example.test\" ], \"sources\": [ {{ \"name\": \"Staff\", \"type\": \"{type}\", \"path\": \"staff.xlsx\"{sheets} }} ] }}";
}
