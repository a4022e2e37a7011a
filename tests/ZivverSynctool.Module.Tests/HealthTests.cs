using System.Text.Json;

namespace ZivverSynctool.Module.Tests;

public sealed class HealthTests
{
    private const string Run = "Start-ZivverSync -Profile $ProfilePath -Unattended";

    [Fact]
    public void An_administrator_sees_what_happened_and_what_needs_attention()
    {
        using var care = new ExampleCare();
        Assert.Equal("Unknown", care.Run("Get-SyncHealth $ProfilePath").Check().Texts("State").Single());
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        Assert.Equal(["Ok", "0"], Values(care, "State", "ExitCode"));

        File.Delete(care.CsvPath);
        care.Run(Run);
        care.Run(Run);
        Assert.Equal(["Warning", "1", "2"], Values(care, "State", "ExitCode", "FailuresInARow"));
        care.Run(Run);
        Assert.Equal(["Critical", "2", "3"], Values(care, "State", "ExitCode", "FailuresInARow"));
        Assert.Contains("staff.csv", care.Run("(Get-SyncHealth $ProfilePath).Reasons[0]").Check().Texts().Single(), StringComparison.Ordinal);

        care.WritePeople(3);
        care.Run(Run).Check();
        Assert.Equal(["Ok", "0", "0"], Values(care, "State", "ExitCode", "FailuresInARow"));
        Assert.Equal(["3"], care.Run("(Get-SyncHealth $ProfilePath).Days[0].Changed['Create']").Check().Texts());
        Assert.Equal(["Staff 3"], care.Run("(Get-SyncHealth $ProfilePath).SourceSizes | ForEach-Object { \"$($_.Source) $($_.Count)\" }").Check().Texts());
    }

    [Fact]
    public void An_account_that_keeps_failing_is_named_until_it_succeeds()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("zivver.json"), """{ "settings": { "claimedDomains": [ "example.test" ] } }""");
        using var care = new ExampleCare(sandbox: $"'{folder.File("zivver.json")}' -Budget 0");
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        File.WriteAllText(care.CsvPath, File.ReadAllText(care.CsvPath).Replace("Enabled\n", "Enabled,Aliases\n", StringComparison.Ordinal)
            .Replace("Person 001,true", "Person 001,true,alias@elsewhere.test", StringComparison.Ordinal)
            .Replace("Person 002,true", "Person 002,true,", StringComparison.Ordinal).Replace("Person 003,true", "Person 003,true,", StringComparison.Ordinal));
        care.Run(Run);
        care.Run(Run);

        var failing = care.Run("(Get-SyncHealth $ProfilePath).FailingAccounts").Check();

        Assert.Equal([ExampleCare.Address(1)], failing.Texts("Email"));
        Assert.Equal(["2"], failing.Texts("Times"));
        Assert.NotEmpty(failing.Texts("Message").Single());
        Assert.Equal(["Warning", "0"], Values(care, "State", "FailuresInARow"));
        care.WritePeople(3);
        care.Run(Run).Check();
        Assert.Equal(["Ok"], Values(care, "State"));
    }

    [Fact]
    public void Whatever_is_damaged_is_named_and_ends_nothing()
    {
        using var care = new ExampleCare();
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        care.Run(Run).Check();
        var attempts = Path.Combine(care.Folder, "Runs", "care.profile", "attempts.ndjson");
        var journal = Directory.GetFiles(Path.GetDirectoryName(attempts)!, "*.jsonl").Order(StringComparer.Ordinal).First();
        File.WriteAllText(attempts, "x\n");
        File.WriteAllText(journal, "x\n" + File.ReadAllText(journal) + "x\n");

        Assert.Equal(["Unknown", "3"], Values(care, "State", "ExitCode"));
        var reasons = care.Run("(Get-SyncHealth $ProfilePath).Reasons").Check().Texts();
        Assert.Contains(reasons, reason => reason.Contains(attempts, StringComparison.Ordinal));
        Assert.Contains(reasons, reason => reason.Contains(journal, StringComparison.Ordinal));
    }

    [Fact]
    public void A_profile_that_only_reports_is_not_said_to_be_synchronized()
    {
        using var care = new ExampleCare();
        care.Run($"{Run} -ReportOnly").Check();

        Assert.Equal(["Unknown", "3"], Values(care, "State", "ExitCode"));
        Assert.StartsWith("not yet", Shown(care, "LastSuccess($health)"), StringComparison.Ordinal);
        Assert.EndsWith("exit code 0, report only", Shown(care, "LastAttempt($health, 120)"), StringComparison.Ordinal);
        Assert.EndsWith("1 run: 1 only reported", Shown(care, "Days($health, 120)"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_that_cannot_be_read_is_critical()
    {
        using var care = new ExampleCare();
        File.AppendAllText(care.ProfilePath, "x");

        Assert.Equal(["Critical", "2"], Values(care, "State", "ExitCode"));
        Assert.Contains("is not right: line ", Shown(care, "Reasons($health, 1000)"), StringComparison.Ordinal);
        Assert.Equal("cannot be told", Shown(care, "LastSuccess($health)"));
        Assert.StartsWith("ZIVVERSYNC CRITICAL - ", care.Run("Get-SyncHealth $ProfilePath -As Line").Check().Texts().Single(), StringComparison.Ordinal);
        Assert.StartsWith("ProfileMissing,", care.Run("Get-SyncHealth ($ProfilePath + 'x')").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void The_files_of_the_monitoring_system_say_the_same_after_each_call()
    {
        using var care = new ExampleCare();
        File.WriteAllText(care.ProfilePath, File.ReadAllText(care.ProfilePath).Replace(
            "\"domains\"", "\"monitoring\": { \"statusFile\": \"status.json\", \"metricsFile\": \"sync.prom\" }, \"domains\"", StringComparison.Ordinal));
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        care.Run(Run).Check();

        using var status = JsonDocument.Parse(File.ReadAllText(Path.Combine(care.Folder, "status.json")));
        using var asked = JsonDocument.Parse(care.Run("Get-SyncHealth $ProfilePath -As Json").Check().Texts().Single());
        Assert.Equal(["form", "state", "exitCode", "reasons", "name", "profile", "at", "lastSuccess", "ageSeconds", "maxAgeSeconds", "lastAttempt", "failuresInARow", "nextRun", "pause", "refusedWaiting", "failingAccounts", "days", "sourceSizes"],
            status.RootElement.EnumerateObject().Select(key => key.Name));
        Assert.Equal("Ok", status.RootElement.GetProperty("state").GetString());
        Assert.Equal(0, status.RootElement.GetProperty("lastAttempt").GetProperty("exitCode").GetInt32());
        Assert.Equal(asked.RootElement.GetProperty("lastSuccess").GetDateTime(), status.RootElement.GetProperty("lastSuccess").GetDateTime());
        var metrics = File.ReadAllLines(Path.Combine(care.Folder, "sync.prom"));
        Assert.Contains($"zivversync_state{{organization=\"Example Care\",profile=\"{care.ProfilePath}\"}} 0", metrics);
        Assert.Equal("# EOF", metrics[^1]);
        if (!OperatingSystem.IsWindows())
            Assert.True(File.GetUnixFileMode(Path.Combine(care.Folder, "sync.prom")).HasFlag(UnixFileMode.OtherRead));

        File.Delete(care.CsvPath);
        care.Run(Run);
        using var later = JsonDocument.Parse(File.ReadAllText(Path.Combine(care.Folder, "status.json")));
        Assert.Equal("Warning", later.RootElement.GetProperty("state").GetString());
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_a_warning_and_the_other_is_written()
    {
        using var care = new ExampleCare();
        File.WriteAllText(care.ProfilePath, File.ReadAllText(care.ProfilePath).Replace(
            "\"domains\"", "\"monitoring\": { \"statusFile\": \"nowhere/status.json\", \"metricsFile\": \"sync.prom\" }, \"domains\"", StringComparison.Ordinal));

        var run = care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();

        Assert.Contains("nowhere", Assert.Single(run.Warnings), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(care.Folder, "sync.prom")));
        Assert.False(Directory.Exists(Path.Combine(care.Folder, "nowhere")));
    }

    [Fact]
    public void A_file_for_monitoring_never_takes_the_place_of_what_the_profile_needs()
    {
        using var care = new ExampleCare();
        var text = File.ReadAllText(care.ProfilePath).Replace("\"domains\"", "\"monitoring\": { \"statusFile\": \"staff.csv\" }, \"domains\"", StringComparison.Ordinal);
        File.WriteAllText(care.ProfilePath, text);
        var list = File.ReadAllText(care.CsvPath);

        Assert.Contains("staff.csv", Assert.Single(care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check().Warnings), StringComparison.Ordinal);
        Assert.Equal(list, File.ReadAllText(care.CsvPath));

        File.WriteAllText(care.ProfilePath, text.Replace("\"staff.csv\" }", "\"x.txt\", \"metricsFile\": \"x.txt\" }", StringComparison.Ordinal));
        Assert.StartsWith("ProfileInvalid,", care.Run("Get-SyncProfile $ProfilePath").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    private static string Shown(ExampleCare care, string call) => care.Run($"$health = Get-SyncHealth $ProfilePath; [ZivverSynctool.Views.HealthViewText]::{call}").Check().Texts().Single();

    private static IReadOnlyList<string> Values(ExampleCare care, params string[] properties)
    {
        var health = care.Run("Get-SyncHealth $ProfilePath").Check();
        return [.. properties.Select(property => health.Texts(property).Single())];
    }
}
