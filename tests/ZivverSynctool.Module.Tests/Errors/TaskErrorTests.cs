namespace ZivverSynctool.Module.Tests.Errors;

/// <summary>Scheduled tasks, with a stand-in for systemd.</summary>
[Collection(AloneCollection.Name)]
public sealed class TaskErrorTests : ErrorCases
{
    private const string Register = "Register-ZivverSyncTask -Profile $ProfilePath -At 06:30 -WarningAction SilentlyContinue";

    private readonly StandInSystemd _systemd = OperatingSystem.IsLinux() ? new StandInSystemd() : throw Xunit.Sdk.SkipException.ForSkip("There is systemd on Linux only.");

    public override void Dispose()
    {
        base.Dispose();
        _systemd.Dispose();
    }

    [Fact]
    [Provokes("TaskAccountMissing")]
    public void Root_must_name_an_account()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Others register tasks of their own.");
        Ends($"{Register} -PowerShell /bin/sh", "TaskAccountMissing", "which account");
    }

    [Fact]
    [Provokes("TaskPathUnusable")]
    public void A_path_that_systemd_would_not_start_is_named() => Ends(
        $"Write-Text \"it's\" ''; {Register} -Account {Environment.UserName} -PowerShell \"$Folder/it's\"", "TaskPathUnusable", "it's' cannot be given to the task");

    [Fact]
    [Provokes("TaskSchedulerFailed")]
    public void What_systemd_says_is_said()
    {
        _systemd.Refuse("Failed to connect to bus.");
        Ends($"{Register} -Account {Environment.UserName} -PowerShell /bin/sh", "TaskSchedulerFailed", "Failed to connect to bus");
    }

    [Fact]
    [Provokes("TaskSchedulerMissing")]
    public void A_computer_without_a_scheduler_says_so()
    {
        var programs = Environment.GetEnvironmentVariable("PATH");
        Environment.SetEnvironmentVariable("PATH", Care.Folder);
        try
        {
            Ends("Get-ZivverSyncTask", "TaskSchedulerMissing", "neither Task Scheduler nor systemd");
        }
        finally
        {
            Environment.SetEnvironmentVariable("PATH", programs);
        }
    }
}
