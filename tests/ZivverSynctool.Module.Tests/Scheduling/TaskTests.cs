using ZivverSynctool.Module.Tests.Errors;

namespace ZivverSynctool.Module.Tests.Scheduling;

/// <summary>The cmdlets of tasks, on Linux; what Task Scheduler is told is seen in the tests of Infrastructure.</summary>
[Collection(AloneCollection.Name)]
public sealed class TaskTests : IDisposable
{
    private const string Register = "Register-ZivverSyncTask -Profile $ProfilePath -PowerShell /bin/sh -WarningAction SilentlyContinue";

    private readonly StandInSystemd _systemd = OperatingSystem.IsLinux() ? new StandInSystemd() : throw Xunit.Sdk.SkipException.ForSkip("There is systemd on Linux only.");
    private readonly ExampleCare _care = new();

    // Root must name an account, and others may name only their own.
    private static string Account => $"-Account {Environment.UserName}";

    public void Dispose()
    {
        _care.Dispose();
        _systemd.Dispose();
    }

    [Fact]
    public void A_task_is_registered_found_and_taken_away()
    {
        var task = Assert.Single(_care.Run($"{Register} {Account} -At 06:30").Check().Output);
        Assert.Equal(
            ["Example-Care", _care.ProfilePath, "daily at 06:30", Environment.UserName],
            new[] { "Name", "Profile", "Schedule", "Account" }.Select(property => task.Properties[property].Value));
        Assert.Equal(["zivver-sync-Example-Care.env", "zivver-sync-Example-Care.service", "zivver-sync-Example-Care.timer"], _systemd.Files);
        Assert.Equal(["Example-Care"], _care.Run("Get-ZivverSyncTask ex*").Check().Texts("Name"));
        Assert.Empty(_care.Run("Get-ZivverSyncTask other*").Check().Output);

        _care.Run("Get-ZivverSyncTask | Unregister-ZivverSyncTask -WarningAction SilentlyContinue").Check();
        Assert.Empty(_care.Run("Get-ZivverSyncTask").Check().Output);
        Assert.Equal(["zivver-sync-Example-Care.env"], _systemd.Files);
    }

    [Fact]
    public void It_starts_the_script_of_the_module_with_what_was_asked_for()
    {
        _care.Run($"{Register} {Account} -Every 60 -ReportOnly -Until 6:05 -Wait -TimeLimit 90").Check();
        var service = File.ReadAllText(Path.Combine(_systemd.Folder, "zivver-sync-Example-Care.service"));
        Assert.Contains($"\"-File\" \"{Path.Combine(Paths.Lib, "Invoke-ScheduledSync.ps1")}\" \"-ProfilePath\" \"{_care.ProfilePath}\" \"-ReportOnly\" \"-Until\" \"06:05\" \"-Wait\"", service, StringComparison.Ordinal);
        Assert.Contains("TimeoutStartSec=5400\n", service, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_registers_it_is_told_what_is_still_to_be_done()
    {
        var run = _care.Run($"Register-ZivverSyncTask -Profile $ProfilePath -PowerShell /bin/sh {Account} -At 06:30").Check();
        Assert.Contains(run.Warnings, warning => warning.StartsWith("Write the value of EXAMPLE_CARE_KEY_", StringComparison.Ordinal));
        Assert.Contains(run.Warnings, warning => warning.Contains("Start-ZivverSync", StringComparison.Ordinal));
    }

    [Fact]
    public void WhatIf_does_nothing_and_says_what_it_would()
    {
        Assert.Equal(["daily at 06:30"], _care.Run($"{Register} {Account} -At 06:30 -WhatIf").Check().Texts("Schedule"));
        Assert.Empty(_systemd.Files);
        _care.Run($"{Register} {Account} -At 06:30").Check();
        _care.Run("Unregister-ZivverSyncTask Example-Care -WhatIf").Check();
        Assert.Equal(3, _systemd.Files.Count);
    }

    [Fact]
    [Provokes("TaskExists")]
    public void A_task_that_is_there_is_replaced_only_by_force()
    {
        _care.Run($"{Register} {Account} -At 06:30").Check();
        Assert.StartsWith("TaskExists,", _care.Run($"{Register} {Account} -Every 60 -Name EXAMPLE-care").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(["every 60 minutes"], _care.Run($"{Register} {Account} -Every 60 -Name EXAMPLE-care -Force").Check().Texts("Schedule"));
        Assert.Single(_care.Run("Get-ZivverSyncTask").Check().Output);
    }

    [Theory]
    [Provokes]
    [InlineData("", "TaskScheduleInvalid")]
    [InlineData("-At 06:30 -Every 60", "TaskScheduleInvalid")]
    [InlineData("-Every 0", "TaskScheduleInvalid")]
    [InlineData("-Every 1441", "TaskScheduleInvalid")]
    [InlineData("-At 25:00", "TaskScheduleInvalid")]
    [InlineData("-At 06:30 -Until teatime", "TaskScheduleInvalid")]
    [InlineData("-At 06:30 -Name 'a b'", "TaskNameInvalid")]
    [InlineData("-At 06:30 -Name ../a", "TaskNameInvalid")]
    public void What_makes_no_sense_is_one_clear_error(string parameters, string id)
    {
        var error = _care.Run($"{Register} {Account} {parameters}").Error;
        Assert.StartsWith(id + ",", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(_systemd.Files);
    }

    [Theory]
    [Provokes]
    [InlineData("Register-ZivverSyncTask -Profile $ProfilePath -PowerShell /none/pwsh -At 06:30", "PowerShellMissing")]
    [InlineData("Register-ZivverSyncTask -Profile $ProfilePath -PowerShell /bin/sh -At 06:30 -Credential $credential", "TaskAccountInvalid")]
    [InlineData("Unregister-ZivverSyncTask none", "TaskMissing")]
    [InlineData("Get-ZivverSyncTask none", "TaskMissing")]
    public void What_is_not_there_is_one_clear_error(string script, string id)
    {
        var error = _care.Run($"$credential = [pscredential]::new('svc', $sandbox.ApiKey); {script}").Error;
        Assert.StartsWith(id + ",", error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_completed()
    {
        _care.Run($"{Register} {Account} -At 06:30").Check();
        Assert.Equal(["Example-Care"], _care.Run("(TabExpansion2 'Unregister-ZivverSyncTask ex' 28).CompletionMatches.CompletionText").Check().Texts());
    }

    [Fact]
    public void Its_table_is_as_approved()
    {
        const string tasks = """
            [ZivverSynctool.SyncTask]@{ Name = 'Example-Care'; Profile = 'C:\Zivver\care.profile.json'; Schedule = 'daily at 06:30'; Enabled = $true; LastResult = 3
                NextRun = [DateTimeOffset]::Parse('2026-11-28T06:30:00'); LastRun = [DateTimeOffset]::Parse('2026-11-27T06:30:01') }
            [ZivverSynctool.SyncTask]@{ Name = 'Other'; Profile = '/srv/zivver/other.profile.json'; Schedule = 'every 60 minutes' }
            """;
        Approval.Verify("TaskTable", _care.Session.Show(tasks));
    }
}
