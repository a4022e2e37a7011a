using ZivverSynctool.Module.Tests.Errors;

namespace ZivverSynctool.Module.Tests;

/// <summary>Links that leave for a file, and come from one.</summary>
public sealed class MappingTransferTests
{
    [Fact]
    public void What_was_exported_is_imported_again_exactly()
    {
        using var care = MappingTests.Synchronized();
        File.WriteAllText(care.CsvPath, File.ReadAllText(care.CsvPath).Replace("Person 003,true", "Person 003,false", StringComparison.Ordinal));
        care.Run("Start-ZivverSync -Confirm:$false").Check();
        var before = File.ReadAllText(MappingTests.Mapping(care));
        Assert.Contains("\"=\"\"003\"\"\"", before, StringComparison.Ordinal);

        Assert.Equal(["links.csv"], care.Run("Export-SyncAccountMapping links.csv").Check().Texts("Name"));
        care.Run("Reset-SyncAccountMapping -Confirm:$false; Set-SyncAccountMapping EmployeeNumber=9 person002@example.test").Check();
        Assert.Equal(
            ["EmployeeNumber=001", "EmployeeNumber=002", "EmployeeNumber=003"],
            care.Run("Import-SyncAccountMapping links.csv -Replace").Check().Texts("Identifier"));
        Assert.Equal(before, File.ReadAllText(MappingTests.Mapping(care)));
        Assert.Empty(care.Run("Get-SyncDelta").Check().Output);
    }

    [Fact]
    public void Links_that_are_piped_in_are_exported_and_no_others()
    {
        using var care = MappingTests.Synchronized();
        care.Run("Get-SyncAccountMapping person002* | Export-SyncAccountMapping some.csv").Check();
        Assert.Equal(2, File.ReadAllLines(MappingTests.File(care, "some.csv")).Length);
        care.Run("Get-SyncAccountMapping nobody* | Export-SyncAccountMapping none.csv").Check();
        Assert.Single(File.ReadAllLines(MappingTests.File(care, "none.csv")));

        Assert.Equal(["EmployeeNumber=002"], care.Run("Import-SyncAccountMapping some.csv -Replace").Check().Texts("Identifier"));
        Assert.Equal(["EmployeeNumber=002"], care.Run("Get-SyncAccountMapping").Check().Texts("Identifier"));
    }

    [Fact]
    [Provokes("OutputFileExists")]
    public void An_export_takes_the_place_of_a_file_only_by_Force()
    {
        using var care = MappingTests.Synchronized();
        File.WriteAllText(MappingTests.File(care, "links.csv"), "mine");
        Assert.StartsWith("OutputFileExists,", care.Run("Export-SyncAccountMapping links.csv").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(care.Run("Export-SyncAccountMapping links.csv -Force -WhatIf").Check().Output);
        Assert.Equal("mine", File.ReadAllText(MappingTests.File(care, "links.csv")));
        care.Run("Export-SyncAccountMapping links.csv -Force").Check();
        Assert.Equal(4, File.ReadAllLines(MappingTests.File(care, "links.csv")).Length);
    }

    [Fact]
    public void A_file_of_any_hand_is_imported_by_the_names_of_its_columns()
    {
        using var care = MappingTests.Synchronized();
        Write(care, "Naam,Mail adres,GUID", "Piet,PERSON001@Example.test,9b1c", "Els,person003@example.test,\"=\"\"0042\"\"\"");
        var imported = care.Run("Import-SyncAccountMapping other.csv -Column @{ Identifier = 'guid'; Email = 'MailAdres' } -IdentifierName objectGUID").Check();
        Assert.Equal(["objectGUID=9b1c", "objectGUID=0042"], imported.Texts("Identifier"));
        Assert.Equal([ExampleCare.Address(1), ExampleCare.Address(3)], imported.Texts("Email"));
        Assert.Equal(
            ["EmployeeNumber=001", "objectGUID=9b1c", "EmployeeNumber=002", "EmployeeNumber=003", "objectGUID=0042"],
            care.Run("Get-SyncAccountMapping").Check().Texts("Identifier"));
    }

    [Fact]
    public void Several_files_are_one_import()
    {
        using var care = MappingTests.Synchronized();
        care.Run("Get-SyncAccountMapping 001 | Export-SyncAccountMapping a.csv; Get-SyncAccountMapping 003 | Export-SyncAccountMapping b.csv").Check();
        care.Run("[IO.DirectoryInfo]::new($args[0]).GetFiles('?.csv') | Import-SyncAccountMapping -Replace", MappingTests.File(care, "")).Check();
        Assert.Equal(["EmployeeNumber=001", "EmployeeNumber=003"], care.Run("Get-SyncAccountMapping").Check().Texts("Identifier"));
    }

    [Fact]
    public void A_row_that_stands_twice_counts_once()
    {
        using var care = MappingTests.Synchronized();
        Write(care, "Identifier,Email", "9,person001@example.test", "9,person001@example.test");
        Assert.Equal(["EmployeeNumber=9"], care.Run("Import-SyncAccountMapping other.csv -IdentifierName EmployeeNumber").Check().Texts("Identifier"));
    }

    [Fact]
    public void Links_of_accounts_that_are_gone_are_left_out_with_a_warning()
    {
        using var care = MappingTests.Synchronized();
        Write(care, "Identifier,Email", "1,person001@example.test", "2,person002@example.test", "4,person004@example.test");
        var run = care.Run("Import-SyncAccountMapping other.csv -IdentifierName Number").Check();
        Assert.Equal(["Number=1", "Number=2"], run.Texts("Identifier"));
        Assert.Equal(
            "1 of 3 links are left out. other.csv line 4: Zivver has no account person004@example.test.",
            Assert.Single(run.Warnings));
    }

    [Fact]
    public void The_links_of_another_organization_are_refused_also_for_a_fresh_start()
    {
        using var care = MappingTests.Synchronized();
        using var other = MappingTests.Synchronized();
        other.Run("$null = Export-SyncAccountMapping $args[0]", MappingTests.File(care, "links.csv")).Check();
        var error = care.Run("Import-SyncAccountMapping links.csv -Replace").Error;
        Assert.StartsWith("MappingEditInvalid,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.StartsWith("Of 3 links, 3 lead to no account of this organization. links.csv line 2: Zivver has no account ", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(3, care.Run("Get-SyncAccountMapping").Check().Output.Count);
    }

    private static void Write(ExampleCare care, params string[] lines) =>
        File.WriteAllLines(MappingTests.File(care, "other.csv"), lines);
}
