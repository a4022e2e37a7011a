using ZivverSynctool.Module.Tests.Errors;

namespace ZivverSynctool.Module.Tests;

public sealed class MappingErrorTests
{
    private const string Id = "0b1f4a6e-2c1d-4a53-9a59-0d6f0f6f1a11";

    public static TheoryData<string, string, string> Calls => new()
    {
        { "Get-SyncAccountMapping 9", "LinkNotFound", "'9'" },
        { "Set-SyncAccountMapping 001 person001@example.test", "IdentifierInvalid", "-IdentifierName" },
        { "Remove-SyncAccountMapping =001", "IdentifierInvalid", "EmployeeNumber=00123" },
        { "Remove-SyncAccountMapping EmployeeNumber=9", "MappingEditInvalid", "There is no link of EmployeeNumber=9." },
        { "Set-SyncAccountMapping EmployeeNumber=9 nobody@example.test", "MappingEditInvalid", "EmployeeNumber=9: No Zivver account" },
        { "Set-SyncAccountMapping EmployeeNumber=9 info@example.test -AccountType User", "MappingEditInvalid", "info@example.test is a functional account, not a user." },
        { "Update-SyncAccountMapping 1 9", "IdentifierInvalid", "-IdentifierName" },
        { "@{ Old = '1'; New = '3' }, @{ Old = '2'; New = '3' } | ForEach-Object { [pscustomobject]$_ } | Update-SyncAccountMapping -IdentifierName Nr", "MappingEditInvalid", "Nr=1 and Nr=2 are both to become Nr=3." },
        { "[pscustomobject]@{ Email = 'x@example.test'; DisplayName = 'X' } | ConvertTo-SyncAccount | Get-SyncDelta | Set-SyncAccountMapping", "NothingToLink", "(Create, Ready)" },
        { "Import-SyncAccountMapping none.csv", "MappingImportMissing", "none.csv" },
        { "Import-SyncAccountMapping none.csv -Column @{ Identifyer = 'x' }", "UnknownColumn", "'Identifier'" },
        { "Export-SyncAccountMapping 'Account Mapping' -Force", "OutputFileNotWritten", "Account Mapping" },
    };

    [Theory]
    [Provokes]
    [MemberData(nameof(Calls))]
    public void What_cannot_be_right_is_one_clear_error_and_changes_nothing(string script, string id, string words)
    {
        using var care = MappingTests.WithMailbox();
        Refuses(care, script, id, words);
    }

    public static TheoryData<string, string, string> Files => new()
    {
        { "", "MappingImportEmpty", "other.csv has no links." },
        { "Identifier,ZivverId\n", "MappingImportEmpty", "other.csv has no links." },
        { $"Number,ZivverId\n1,{Id}\n", "MappingImportColumns", "No column is the identifier. Its headings are 'Number', 'ZivverId'." },
        { $"Identifier,ZivverId,Zivver Id\n1,{Id},{Id}\n", "MappingImportColumns", "There is more than one column 'ZivverId'." },
        { "Identifier,ZivverId\n1,none\n2,\n", "MappingImportRows", "line 2 has 'none' for a Zivver id; it is a UUID such as 0b1f4a6e-2c1d-4a53-9a59-0d6f0f6f1a11; line 3 has neither a Zivver id nor an address." },
        { "Identifier,Email\n1,a@example.test\n1,info@example.test\n2,a@example.test\n", "MappingEditInvalid", "a@example.test is to be linked to Nr=1 and to Nr=2." },
        { "Identifier,Email,AccountType\n1,info@example.test,User\n", "MappingEditInvalid", "other.csv line 2: info@example.test is a functional account, not a user." },
        { $"Identifier,Email\n1,a@example.test,x\n", "CsvMalformed", "line 2 has 3 fields where the heading has 2" },
    };

    [Theory]
    [Provokes]
    [MemberData(nameof(Files))]
    public void A_file_that_cannot_be_right_is_one_clear_error_and_changes_nothing(string content, string id, string words)
    {
        using var care = MappingTests.WithMailbox();
        File.WriteAllText(MappingTests.File(care, "other.csv"), content);
        Refuses(care, "Import-SyncAccountMapping other.csv -IdentifierName Nr -Replace", id, words);
    }

    [Fact]
    public void One_fault_holds_back_the_whole_edit_and_all_of_them_are_named()
    {
        using var care = MappingTests.WithMailbox();
        care.Run("$links = @{ Identifier = 'Nr=1'; ZivverId = 'a@example.test' }, @{ Identifier = 'Nr=2'; ZivverId = 'b@example.test' }, @{ Identifier = 'Nr=3'; ZivverId = 'c@example.test' }").Check();
        var error = Refuses(care, "$links | ForEach-Object { [pscustomobject]$_ } | Set-SyncAccountMapping", "MappingEditInvalid", "'b@example.test'");
        Assert.Contains("'c@example.test'", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_that_cannot_ask_resets_nothing()
    {
        using var care = MappingTests.WithMailbox();
        Refuses(care, "Reset-SyncAccountMapping", "CannotAsk", "-Confirm:$false");
    }

    private static ErrorRecord Refuses(ExampleCare care, string script, string id, string words)
    {
        var mapping = File.ReadAllText(MappingTests.Mapping(care));
        var error = care.Run(script).Error;
        Assert.StartsWith(id + ",ZivverSynctool.Commands.", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(words, error.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(".", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(mapping, File.ReadAllText(MappingTests.Mapping(care)));
        return error;
    }
}
