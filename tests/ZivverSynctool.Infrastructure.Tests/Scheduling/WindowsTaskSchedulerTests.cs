using ZivverSynctool.Infrastructure.Scheduling.Windows;
using ZivverSynctool.Scheduling;

namespace ZivverSynctool.Infrastructure.Tests.Scheduling;

/// <summary>With a stand-in for Task Scheduler: whether the real one takes all this, only Windows can tell.</summary>
public sealed class WindowsTaskSchedulerTests
{
    private static readonly TaskDefinition Task = Tasks.Care with { Account = @"EXAMPLE\svc-zivver$", Shell = @"C:\Program Files\PowerShell\7\pwsh.exe" };

    private readonly StandInTaskService _service = new();
    private readonly WindowsTaskScheduler _scheduler;

    public WindowsTaskSchedulerTests() => _scheduler = new WindowsTaskScheduler(_service, () => Tasks.Now);

    [Fact]
    public void What_is_registered_is_found_and_taken_away()
    {
        _scheduler.Check(Task, false);
        Assert.Empty(_scheduler.Register(Task, null));
        var task = TaskLookup.Named(_scheduler, "example-care");
        Assert.Equal(("/srv/zivver/care.profile.json", "daily at 06:30", Task.Account), (task.Profile, task.Schedule, task.Account));
        _scheduler.Remove(task.Name);
        Assert.Empty(_scheduler.Tasks());
    }

    [Fact]
    public void A_password_goes_to_Task_Scheduler_and_not_into_the_definition()
    {
        _scheduler.Register(Task with { Account = @"EXAMPLE\svc-zivver" }, "a secret of the service account");
        Assert.Equal("a secret of the service account", _service.Password);
        Assert.DoesNotContain("secret", _service.Tasks().Single().Xml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0x41303, null)]
    [InlineData(0x41301, null)]
    [InlineData(0, 0)]
    [InlineData(3, 3)]
    [InlineData(unchecked((int)0xC000013A), unchecked((int)0xC000013A))]
    public void A_code_of_the_scheduler_s_own_is_no_result(int code, int? result)
    {
        _scheduler.Register(Task, null);
        _service.End(Task.Name, Tasks.Now, code);
        Assert.Equal(result, _scheduler.Tasks().Single().LastResult);
    }

    [Fact]
    public void A_task_that_has_not_run_has_no_last_run()
    {
        _scheduler.Register(Task, null);
        var task = _scheduler.Tasks().Single();
        Assert.Null(task.LastRun);
        Assert.Null(task.LastResult);
    }

    [Theory]
    [InlineData("", false, "TaskAccountMissing")]
    [InlineData(@"EXAMPLE\svc-zivver", false, "TaskAccountInvalid")]
    [InlineData(@"EXAMPLE\svc-zivver$", true, "TaskAccountInvalid")]
    [InlineData("SYSTEM", true, "TaskAccountInvalid")]
    [InlineData("a\nb", true, "TaskAccountInvalid")]
    public void An_account_that_does_not_do_is_an_error(string account, bool hasPassword, string id) =>
        Assert.Equal(id, Assert.Throws<SyncException>(() => _scheduler.Check(Task with { Account = account }, hasPassword)).ErrorId);

    [Theory]
    [InlineData(@"C:\%TEMP%\care.profile.json")]
    [InlineData(@"C:\$(Arg0)\care.profile.json")]
    [InlineData("C:\\a\u0001b\\care.profile.json")]
    [InlineData("C:\\a\nb\\care.profile.json")]
    public void A_path_that_Task_Scheduler_would_change_is_an_error(string path) =>
        Assert.Equal("TaskPathUnusable", Assert.Throws<SyncException>(() => _scheduler.Check(Task with { Profile = Tasks.ProfileAt(path) }, false)).ErrorId);

    [Fact]
    public void Half_a_character_in_a_path_is_an_error_and_in_a_name_is_left_out()
    {
        var half = Tasks.ProfileAt(@"C:\care.profile.json", "Care \uD83D");
        _scheduler.Register(Task with { Profile = half }, null);
        Assert.Equal(@"C:\care.profile.json", _scheduler.Tasks().Single().Profile);
        Assert.Equal("TaskPathUnusable", Assert.Throws<SyncException>(() => _scheduler.Check(Task with { Profile = half with { Path = "C:\\\uD83D.json" } }, false)).ErrorId);
    }

    [Theory]
    [InlineData(unchecked((int)0x8007052E), "TaskAccountInvalid")]
    [InlineData(unchecked((int)0x80070534), "TaskAccountInvalid")]
    [InlineData(unchecked((int)0x80070005), "TaskSchedulerFailed")]
    [InlineData(unchecked((int)0x8004131A), "TaskSchedulerFailed")]
    public void A_refusal_is_one_clear_error(int code, string id)
    {
        _service.Refusal = new TaskServiceException(code, "It is refused.");
        var error = Assert.Throws<SyncException>(() => _scheduler.Register(Task with { Account = "svc" }, "a secret"));
        Assert.Equal(id, error.ErrorId);
        Assert.Contains("It is refused", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("a secret", error.ToString(), StringComparison.Ordinal);
    }
}
