using System.Runtime.Versioning;
using ZivverSynctool.Infrastructure.Scheduling.Systemd;

namespace ZivverSynctool.Infrastructure.Tests.Scheduling;

/// <summary>With a stand-in for <c>systemctl</c>, since there is no service manager to talk to in a container.</summary>
[SupportedOSPlatform("linux")]
public sealed class SystemdSchedulerTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly StandInSystemctl _systemctl = new();
    private readonly SystemdScheduler _scheduler;

    public SystemdSchedulerTests() => _scheduler = new SystemdScheduler(new UnitFolder(_folder.Path, false), _systemctl);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_registered_is_started_by_its_timer_from_now_on()
    {
        _scheduler.Register(Tasks.Care, null);
        Assert.Equal(["daemon-reload", "enable zivver-sync-Example-Care.timer", "restart zivver-sync-Example-Care.timer"], _systemctl.Calls);
        Assert.Equal(
            ["zivver-sync-Example-Care.env", "zivver-sync-Example-Care.service", "zivver-sync-Example-Care.timer"],
            Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_file_of_secrets_is_for_its_owner_only_and_never_replaced()
    {
        Assert.Contains("ZIVVER_API_KEY", Assert.Single(_scheduler.Register(Tasks.Care, null)), StringComparison.Ordinal);
        var secrets = _folder.File("zivver-sync-Example-Care.env");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(secrets));
        File.WriteAllText(secrets, "ZIVVER_API_KEY='kept'");
        Assert.Empty(_scheduler.Register(Tasks.Care, null));
        Assert.Equal("ZIVVER_API_KEY='kept'", File.ReadAllText(secrets));
        File.SetUnixFileMode(secrets, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        Assert.Contains("chmod 600", Assert.Single(_scheduler.Register(Tasks.Care, null)), StringComparison.Ordinal);
        Assert.Contains(secrets, Assert.Single(_scheduler.Remove("Example-Care")), StringComparison.Ordinal);
        Assert.True(File.Exists(secrets));
    }

    [Fact]
    public void A_task_says_when_it_ran_how_it_ended_and_when_it_runs_next()
    {
        _scheduler.Register(Tasks.Care, null);
        _systemctl.Timer = "ActiveState=active\nNextElapseUSecRealtime=Sat 2026-11-28 06:30:00 UTC\nLastTriggerUSec=Fri 2026-11-27 06:30:00 UTC\n";
        _systemctl.Service = "ExecMainStartTimestamp=Fri 2026-11-27 06:30:01 UTC\nExecMainCode=1\nExecMainStatus=3\n";
        var task = _scheduler.Tasks().Single();
        Assert.Equal(new DateTimeOffset(2026, 11, 28, 6, 30, 0, TimeSpan.Zero), task.NextRun);
        Assert.Equal(new DateTimeOffset(2026, 11, 27, 6, 30, 1, TimeSpan.Zero), task.LastRun);
        Assert.Equal((3, true, "zivver-sync", "/srv/zivver/care.profile.json"), (task.LastResult, task.Enabled, task.Account, task.Profile));
    }

    [Theory]
    [InlineData("ExecMainCode=0\nExecMainStatus=0\n")]
    [InlineData("ExecMainCode=2\nExecMainStatus=15\n")]
    [InlineData("")]
    public void One_that_has_not_run_or_was_killed_has_no_result(string service)
    {
        _scheduler.Register(Tasks.Care, null);
        _systemctl.Service = "ExecMainStartTimestamp=n/a\n" + service;
        var task = _scheduler.Tasks().Single();
        Assert.Equal((null, null, false), (task.LastRun, task.LastResult, task.Enabled));
    }

    [Fact]
    public void One_that_systemd_does_not_take_leaves_nothing()
    {
        _systemctl.Refusal = new SystemctlAnswer(1, "", "System has not been booted with systemd as init system (PID 1). Can't operate.\n");
        var error = Assert.Throws<SyncException>(() => _scheduler.Register(Tasks.Care, null));
        Assert.Equal("TaskSchedulerFailed", error.ErrorId);
        Assert.Contains("has not been booted", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void One_that_systemd_does_not_take_again_keeps_its_secrets()
    {
        _scheduler.Register(Tasks.Care, null);
        _systemctl.Refusal = new SystemctlAnswer(1, "", "Access denied\nas requested\n");
        Assert.Contains("Access denied as requested.", Assert.Throws<SyncException>(() => _scheduler.Register(Tasks.Care, null)).Message, StringComparison.Ordinal);
        Assert.Equal(3, Directory.GetFiles(_folder.Path).Length);
    }

    [Fact]
    public void Removed_it_is_gone()
    {
        _scheduler.Register(Tasks.Care with { Profile = Tasks.Care.Profile with { Zivver = new ZivverSettings() } }, null);
        _systemctl.Calls.Clear();
        Assert.Empty(_scheduler.Remove("Example-Care"));
        Assert.Equal(["disable --now zivver-sync-Example-Care.timer", "clean --what=state zivver-sync-Example-Care.timer", "daemon-reload"], _systemctl.Calls);
        Assert.Empty(Directory.GetFiles(_folder.Path));
        Assert.Empty(_scheduler.Tasks());
    }

    [Theory]
    [InlineData(false, "", false, "TaskAccountMissing")]
    [InlineData(false, "zivver sync", false, "TaskAccountInvalid")]
    [InlineData(false, "root\nExecStart=/bin/false", false, "TaskAccountInvalid")]
    [InlineData(false, "zivver-sync", true, "TaskAccountInvalid")]
    [InlineData(true, "somebody-else", false, "TaskAccountInvalid")]
    public void An_account_that_does_not_do_is_an_error(bool isUser, string account, bool hasPassword, string id) =>
        Assert.Equal(id, Assert.Throws<SyncException>(() => new SystemdScheduler(new UnitFolder(_folder.Path, isUser), _systemctl)
            .Check(Tasks.Care with { Account = account }, hasPassword)).ErrorId);

    [Theory]
    [InlineData("/opt/it's/pwsh")]
    [InlineData("/opt/\"pwsh\"")]
    [InlineData("/opt/a\\b/pwsh")]
    [InlineData("/opt/a\nb/pwsh")]
    public void A_program_that_systemd_would_not_start_is_an_error(string shell) =>
        Assert.Equal("TaskPathUnusable", Assert.Throws<SyncException>(() => _scheduler.Check(Tasks.Care with { Shell = shell }, false)).ErrorId);

    [Fact]
    public void A_service_of_somebody_else_s_is_not_replaced()
    {
        _folder.Write("zivver-sync-Example-Care.service", "[Service]\nExecStart=/bin/true\n");
        Assert.Equal("TaskExists", Assert.Throws<SyncException>(() => _scheduler.Check(Tasks.Care, false)).ErrorId);
        Assert.Empty(_scheduler.Tasks());
    }

    [Fact]
    public void A_user_s_own_manager_is_told_so_and_runs_as_that_user()
    {
        var own = new SystemdScheduler(new UnitFolder(_folder.Path, true), _systemctl);
        own.Check(Tasks.Care with { Account = "" }, false);
        Assert.Contains(own.Register(Tasks.Care with { Account = "" }, null), left => left.Contains("enable-linger", StringComparison.Ordinal));
        Assert.All(_systemctl.Calls, call => Assert.StartsWith("--user ", call, StringComparison.Ordinal));
        Assert.DoesNotContain("User=", File.ReadAllText(_folder.File("zivver-sync-Example-Care.service")), StringComparison.Ordinal);
    }
}
