using System.IO.Compression;
using System.Text.Json;
using ZivverSynctool.Module.Tests.Errors;

namespace ZivverSynctool.Module.Tests;

/// <summary>Reports through the packaged module.</summary>
public sealed class ReportTests
{
    [Theory]
    [InlineData("Delta")]
    [InlineData("Preview")]
    [InlineData("Review")]
    public void A_view_of_the_profile_is_reported_in_every_format(string view)
    {
        using var care = new ExampleCare();
        if (view == "Review")
            care.Run("$null = Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();

        foreach (var extension in new[] { "xlsx", "html", "csv", "json" })
        {
            var path = Path.Combine(Path.GetDirectoryName(care.ProfilePath)!, "report." + extension);
            var file = Assert.IsType<FileInfo>(Assert.Single(care.Run($"Export-SyncReport $args[0] -Profile $ProfilePath -View {view}", path).Check().Output).BaseObject);
            Assert.Equal(path, file.FullName);
            Assert.Contains(ExampleCare.Address(2), Text(path), StringComparison.Ordinal);
        }

        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(care.ProfilePath)!, "report.json")));
        Assert.Equal(view, json.RootElement.GetProperty("View").GetString());
        Assert.Equal(view == "Review" ? 1 : 0, json.RootElement.GetProperty("Runs").GetArrayLength());
        Assert.Equal(3, json.RootElement.GetProperty("Changes").GetArrayLength());
        Assert.Equal("Example Care", json.RootElement.GetProperty("Organization").GetString());
    }

    [Fact]
    public void Changes_and_results_come_through_the_pipeline_with_their_profile()
    {
        using var care = new ExampleCare();
        Assert.Equal(("Delta", 1), Exported(care, "Get-SyncDelta -Profile $ProfilePath | Where-Object Email -like 'person002*'"));
        Assert.Equal(("Preview", 3), Exported(care, "Invoke-SyncPreview -Profile $ProfilePath"));
        Assert.Equal(("Preview", 3), Exported(care, "Start-ZivverSync -Profile $ProfilePath -WhatIf"));
        Assert.Equal(("Review", 3), Exported(care, "Start-ZivverSync -Profile $ProfilePath -Confirm:$false"));
        Assert.Equal(("Review", 3), Exported(care, "Get-SyncReview -Profile $ProfilePath"));
    }

    [Fact]
    public void A_pipeline_that_brings_nothing_gives_a_report_of_nothing()
    {
        using var care = new ExampleCare();
        care.Run("$null = Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        var requests = care.Run("$sandbox.Requests.Count").Check().Texts().Single();
        Assert.Equal((null, 0), Exported(care, "@()"));
        Assert.Equal(requests, care.Run("$sandbox.Requests.Count").Check().Texts().Single());
    }

    [Fact]
    public void With_WhatIf_nothing_is_read_and_nothing_written()
    {
        using var care = new ExampleCare();
        var path = Path.Combine(Path.GetDirectoryName(care.ProfilePath)!, "report.html");
        Assert.Empty(care.Run("Export-SyncReport $args[0] -Profile $ProfilePath -WhatIf", path).Check().Output);
        Assert.False(File.Exists(path));
        Assert.Equal(["0"], care.Run("$sandbox.Requests.Count").Check().Texts());
    }

    [Theory]
    [Provokes]
    [InlineData("Export-SyncReport report.txt -Profile $ProfilePath", "ReportFormatUnknown", ".xlsx, .html, .csv or .json")]
    [InlineData("Export-SyncReport missing/report.csv -Profile $ProfilePath", "OutputFileNotWritten", "missing")]
    [InlineData("Export-SyncReport staff.csv -Profile $ProfilePath", "OutputPathTaken", "staff.csv")]
    [InlineData("Export-SyncReport care.profile.json -Profile $ProfilePath", "OutputPathTaken", "care.profile.json")]
    [InlineData("Export-SyncReport report.csv -Profile $ProfilePath -View Review", "NothingToReview", "no manual run")]
    [InlineData("(Get-SyncDelta -Profile $ProfilePath) + (Invoke-SyncPreview -Profile $ProfilePath) | Export-SyncReport report.csv", "ReportMixed", "Delta, Preview")]
    public void What_cannot_be_is_said_clearly(string script, string id, string words)
    {
        using var care = new ExampleCare();
        var folder = Path.GetDirectoryName(care.ProfilePath)!;
        care.Run("$null = $ExecutionContext.SessionState.Path.SetLocation($args[0])", folder).Check();
        var before = Directory.EnumerateFiles(folder).ToDictionary(path => path, File.ReadAllText);

        var error = care.Run(script).Error;

        Assert.StartsWith(id + ",", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(words, error.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, Directory.EnumerateFiles(folder).ToDictionary(path => path, File.ReadAllText));
    }

    [Fact]
    public void No_report_holds_the_API_key()
    {
        using var care = new ExampleCare();
        foreach (var extension in new[] { "xlsx", "html", "csv", "json" })
        {
            var path = Path.Combine(Path.GetDirectoryName(care.ProfilePath)!, "report." + extension);
            var key = care.Run(
                "$null = Export-SyncReport $args[0] -Profile $ProfilePath; $settings = Get-SyncProfile -Profile $ProfilePath; [Environment]::GetEnvironmentVariable($settings.Zivver.ApiKey.Environment)",
                path).Check().Texts().Single();
            Assert.InRange(key.Length, 8, 200);
            Assert.DoesNotContain(key, Text(path), StringComparison.Ordinal);
        }
    }

    private static (string? View, int Changes) Exported(ExampleCare care, string script)
    {
        var path = Path.Combine(Path.GetDirectoryName(care.ProfilePath)!, "report.json");
        care.Run($"$null = {script} | Export-SyncReport $args[0] -Profile $ProfilePath", path).Check();
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        return (json.RootElement.GetProperty("View").GetString(), json.RootElement.GetProperty("Changes").GetArrayLength());
    }

    private static string Text(string path)
    {
        if (!path.EndsWith(".xlsx", StringComparison.Ordinal))
            return File.ReadAllText(path);
        using var package = ZipFile.OpenRead(path);
        return string.Concat(package.Entries.Select(entry =>
        {
            using var part = new StreamReader(entry.Open());
            return part.ReadToEnd();
        }));
    }
}
