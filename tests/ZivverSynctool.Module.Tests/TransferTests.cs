using System.IO.Compression;
using ZivverSynctool.Module.Tests.Errors;

namespace ZivverSynctool.Module.Tests;

public sealed class TransferTests
{
    private const string Sync = "Start-ZivverSync -Profile $ProfilePath -Confirm:$false";
    private const string Export = "Export-SyncProfile $args[0] -Profile $ProfilePath -IncludeState";
    private const string Import = "Import-SyncProfile $args[0] $args[1]";

    [Fact]
    public void A_profile_goes_on_elsewhere_as_if_nothing_had_happened()
    {
        using var care = new ExampleCare();
        using var elsewhere = new TemporaryFolder();
        care.Run(Sync).Check();
        File.WriteAllText(care.CsvPath, File.ReadAllText(care.CsvPath).Replace("Person 002", "Renamed", StringComparison.Ordinal));
        care.Run(Sync).Check();
        var there = elsewhere.File("moved/here");

        Assert.Equal("care.zip", care.Run(Export, elsewhere.File("care.zip")).Check().Texts("Name").Single());
        var import = care.Run(Import, elsewhere.File("care.zip"), there).Check();

        var moved = Path.Combine(there, "care.profile.json");
        Assert.Equal([moved], import.Texts("Path"));
        Assert.Contains("Secrets", Assert.Single(import.Warnings), StringComparison.Ordinal);
        // The log stays with the server that wrote it.
        Assert.Equal(Files(care.Folder).Where(file => !file.StartsWith("Logs", StringComparison.Ordinal)), Files(there));
        var before = care.Run("Get-SyncRun -Profile $ProfilePath").Check();
        Directory.Delete(Path.Combine(care.Folder, "Runs"), recursive: true);
        File.Delete(care.CsvPath);
        File.Delete(care.ProfilePath);
        care.Run("$ProfilePath = $args[0]", moved).Check();
        Assert.Empty(care.Run("Get-SyncDelta -Profile $ProfilePath").Check().Output);
        Assert.Equal(before.Texts("Id"), care.Run("Get-SyncRun -Profile $ProfilePath").Check().Texts("Id"));
        Assert.Equal(3, care.Run("Get-SyncAccountMapping -Profile $ProfilePath").Check().Output.Count);
        Assert.Equal("Ok", care.Run("Get-SyncHealth -Profile $ProfilePath").Check().Texts("State").Single());
        Assert.Equal([ExampleCare.Address(2)], care.Run("Get-SyncReview -Profile $ProfilePath").Check().Texts("Email"));
        Assert.Equal("Person 002", care.Run("(Get-ZivverAccount person002@example.test -Since ([DateTimeOffset]::Now.AddDays(-1)) -Profile $ProfilePath)[0].DisplayName").Check().Texts().Single());
        care.Run("Get-SyncReview -Profile $ProfilePath | Export-SyncReport ([IO.Path]::ChangeExtension($ProfilePath, '.html'))").Check();
        Assert.Equal(moved, care.Run("(Get-SyncRun -Profile $ProfilePath)[0].Profile").Check().Texts().Single());
        // The first run by hand is remembered, so a scheduler may go on.
        care.Run("Start-ZivverSync -Profile $ProfilePath -Unattended").Check();
        Assert.Equal(["Succeeded"], care.Run("Undo-ZivverSync -Profile $ProfilePath | Start-ZivverSync").Check().Texts("Outcome"));
        Assert.Equal("Person 002", care.Run("(Get-ZivverAccount person002@example.test -Profile $ProfilePath).DisplayName").Check().Texts().Single());
    }

    [Fact]
    public void Without_the_state_there_is_the_profile_alone()
    {
        using var care = new ExampleCare();
        using var elsewhere = new TemporaryFolder();
        care.Run(Sync).Check();

        care.Run("Export-SyncProfile $args[0] -Profile $ProfilePath", elsewhere.File("care.zip")).Check();
        care.Run(Import, elsewhere.File("care.zip"), elsewhere.Path).Check();

        Assert.Equal(["care.profile.json", "care.zip"], Files(elsewhere.Path));
    }

    [Fact]
    public void What_lies_elsewhere_is_named_on_both_sides()
    {
        using var care = new ExampleCare();
        using var elsewhere = new TemporaryFolder();
        var list = elsewhere.File("staff.csv");
        File.Move(care.CsvPath, list);
        care.WriteProfile($$"""{ "name": "Staff", "type": "csv", "path": "{{list}}", "identifier": "EmployeeNumber" }""");
        File.WriteAllText(care.ProfilePath, File.ReadAllText(care.ProfilePath).Replace("\"domains\"", $"\"accountMapping\": {{ \"path\": \"{elsewhere.File("links")}\" }}, \"domains\"", StringComparison.Ordinal));
        care.Run(Sync).Check();

        Assert.Contains(list, Assert.Single(care.Run(Export, elsewhere.File("care.zip")).Check().Warnings), StringComparison.Ordinal);

        Assert.Contains("links", Refused(care, "ImportTargetExists", elsewhere.File("care.zip"), elsewhere.File("new")), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(elsewhere.File("new")));
        var import = care.Run(Import + " -Force", elsewhere.File("care.zip"), elsewhere.File("new")).Check();
        Assert.Equal(3, import.Warnings.Count);
        Assert.Contains(import.Warnings, warning => warning.Contains(list, StringComparison.Ordinal));
        Assert.Contains(import.Warnings, warning => warning.Contains(elsewhere.File("links"), StringComparison.Ordinal));
        Assert.Empty(care.Run("Get-SyncDelta -Profile $args[0]", elsewhere.File("new/care.profile.json")).Check().Output);
    }

    [Fact]
    [Provokes("ImportTargetExists")]
    public void What_is_there_is_replaced_only_by_force_and_then_all_of_it()
    {
        using var care = new ExampleCare();
        using var elsewhere = new TemporaryFolder();
        care.Run(Sync).Check();
        care.Run(Export, elsewhere.File("care.zip")).Check();
        var files = Files(care.Folder);
        File.WriteAllText(care.CsvPath, File.ReadAllText(care.CsvPath).Replace("Person 002", "Renamed", StringComparison.Ordinal));
        care.WritePeople(2);
        care.Run(Sync + " -Allow @{ DisableUsers = 1 }").Check();
        var later = Files(care.Folder);

        Refused(care, "ImportTargetExists", elsewhere.File("care.zip"), care.Folder);
        Assert.Equal(later, Files(care.Folder));
        Assert.Empty(care.Run(Import + " -Force -WhatIf", elsewhere.File("care.zip"), care.Folder).Check().Output);
        Assert.Equal(later, Files(care.Folder));
        var list = File.ReadAllText(care.CsvPath);
        var import = care.Run(Import + " -Force", elsewhere.File("care.zip"), care.Folder).Check();

        // A list that is delivered here already is newer than the one in the archive.
        Assert.Equal(list, File.ReadAllText(care.CsvPath));
        Assert.Contains(import.Warnings, warning => warning.Contains(care.CsvPath, StringComparison.Ordinal));
        Assert.Equal(files, Files(care.Folder));
        Assert.Single(care.Run("Get-SyncRun -Profile $ProfilePath").Check().Output);
    }

    [Fact]
    public void Nothing_is_exported_or_replaced_while_the_profile_runs()
    {
        using var care = new ExampleCare();
        using var elsewhere = new TemporaryFolder();
        care.Run(Sync).Check();
        care.Run(Export, elsewhere.File("care.zip")).Check();
        using (new FileStream(Path.Combine(care.Folder, "Runs", "care.profile", "run.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.StartsWith("RunActive,", care.Run(Export, elsewhere.File("other.zip")).Error.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.StartsWith("RunActive,", care.Run(Import + " -Force", elsewhere.File("care.zip"), care.Folder).Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(elsewhere.File("other.zip")));
        Assert.Single(care.Run("Get-SyncRun -Profile $ProfilePath").Check().Output);
    }

    [Theory]
    [Provokes]
    [InlineData("ArchiveMissing", "missing")]
    [InlineData("ArchiveDamaged", "text")]
    [InlineData("ArchiveDamaged", "cut")]
    [InlineData("ArchiveDamaged", "no manifest")]
    [InlineData("ArchiveDamaged", "edited")]
    [InlineData("ArchiveDamaged", "one more")]
    [InlineData("ArchiveDamaged", "one less")]
    [InlineData("ArchiveDamaged", "outside")]
    [InlineData("ArchiveOfNewerVersion", "newer")]
    public void An_archive_that_is_not_whole_leaves_nothing_behind(string id, string how)
    {
        using var care = new ExampleCare();
        using var elsewhere = new TemporaryFolder();
        var archive = elsewhere.File("care.zip");
        care.Run(Export, archive).Check();
        Spoil(archive, how);

        Refused(care, id, archive, elsewhere.File("new"));

        Assert.Empty(Directory.Exists(elsewhere.File("new")) ? Directory.GetFileSystemEntries(elsewhere.File("new")) : []);
        Assert.False(File.Exists(elsewhere.File("evil.txt")));
    }

    [Fact]
    [Provokes("ImportNotWritten")]
    public void Where_one_part_cannot_be_put_into_place_none_is()
    {
        using var care = new ExampleCare();
        using var elsewhere = new TemporaryFolder();
        care.Run(Sync).Check();
        care.Run(Export, elsewhere.File("care.zip")).Check();
        File.WriteAllText(elsewhere.File("Account Mapping"), "A file in the way of a folder.");

        Refused(care, "ImportNotWritten", elsewhere.File("care.zip"), elsewhere.Path);

        Assert.Equal(["Account Mapping", "care.zip"], Files(elsewhere.Path));
    }

    private static void Spoil(string archive, string how)
    {
        switch (how)
        {
            case "missing":
                File.Delete(archive);
                return;
            case "text":
                File.WriteAllText(archive, "Not an archive.");
                return;
            case "cut":
                File.WriteAllBytes(archive, File.ReadAllBytes(archive)[..^40]);
                return;
        }

        using var zip = ZipFile.Open(archive, ZipArchiveMode.Update);
        switch (how)
        {
            case "no manifest":
                zip.GetEntry("manifest.json")!.Delete();
                break;
            case "edited":
                Edit(zip, "profile/care.profile.json", text => text.Replace("Example Care", "Example Cure", StringComparison.Ordinal));
                break;
            case "one more":
                Edit(zip, "profile/more.txt", _ => "more");
                break;
            case "one less":
                zip.GetEntry("profile/staff.csv")!.Delete();
                break;
            case "outside":
                Edit(zip, "profile/../../evil.txt", _ => "evil");
                Edit(zip, "manifest.json", text => text.Replace("profile/staff.csv", "profile/../../evil.txt", StringComparison.Ordinal));
                zip.GetEntry("profile/staff.csv")!.Delete();
                break;
            case "newer":
                Edit(zip, "manifest.json", text => text.Replace("\"form\": 1", "\"form\": 2", StringComparison.Ordinal));
                break;
        }
    }

    private static void Edit(ZipArchive zip, string name, Func<string, string> edit)
    {
        var text = "";
        if (zip.GetEntry(name) is { } entry)
        {
            using (var reader = new StreamReader(entry.Open()))
                text = reader.ReadToEnd();
            entry.Delete();
        }

        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(edit(text));
    }

    private static string Refused(ExampleCare care, string errorId, string archive, string folder)
    {
        var error = care.Run(Import, archive, folder).Error;
        Assert.StartsWith(errorId + ",", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        return error.ToString();
    }

    // The lock is of whoever holds it.
    private static IEnumerable<string> Files(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(folder, path)).Where(name => !name.EndsWith("run.lock", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
