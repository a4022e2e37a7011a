using System.Diagnostics;
using System.Runtime.Versioning;
using ZivverSynctool.Infrastructure.Scheduling.Systemd;
using ZivverSynctool.Scheduling;

namespace ZivverSynctool.Infrastructure.Tests.Scheduling;

/// <summary>The units of a task, as systemd itself reads them.</summary>
[Trait("Category", "Systemd")]
[SupportedOSPlatform("linux")]
public sealed class SystemdUnitTests
{
    private const string Analyze = "/usr/bin/systemd-analyze";
    private const string Manager = "/lib/systemd/systemd";
    private const string NoSystemd = "systemd-analyze is not installed.";

    [Theory]
    [InlineData("/srv/zivver/care.profile.json", "Example Care")]
    [InlineData("/srv/Zorg & Één/100% $HOME ${USER} \"it's\" \\x41;/care.profile.json", "100% \\")]
    [InlineData("/srv/a\nExecStart=/bin/false\n/care.profile.json", "x\nExecStartPre=/bin/false\n[Service]\nUser=root")]
    public void Whatever_a_path_or_name_holds_the_units_are_right(string path, string name)
    {
        Assert.SkipUnless(File.Exists(Analyze), NoSystemd);
        Assert.Equal("", Verified(Tasks.Care with { Profile = Tasks.ProfileAt(path, name), Account = "root" }, isUser: false));
        Assert.Equal("", Verified(Tasks.Care with { Profile = Tasks.ProfileAt(path, name), Account = "" }, isUser: true));
    }

    [Fact]
    public void Every_argument_is_what_it_was()
    {
        Assert.SkipUnless(File.Exists(Manager) && File.Exists("/usr/bin/setpriv") && Environment.IsPrivilegedProcess, "systemd is not installed, or this is not root.");
        using var folder = new TempFolder();
        var task = Tasks.Care with { Profile = Tasks.ProfileAt("/srv/Zorg & Één/100% $HOME ${USER} \"it's\" \\x41;/a\nb.json"), Account = "", Until = new TimeSpan(6, 30, 0) };
        var unit = UnitFolder.Service(task.Name);
        folder.Write(unit, ServiceUnit.Of(task, new UnitFolder(folder.Path, true)));
        // What a manager needs to say how it would start.
        foreach (var target in new[] { "basic.target", "shutdown.target" })
            folder.Write(target, "[Unit]\nDefaultDependencies=no\n");
        // It tests as anybody but root only.
        File.SetUnixFileMode(folder.Path, (UnixFileMode)0b111_111_111);
        var said = Said("/usr/bin/setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", "/usr/bin/env", $"SYSTEMD_UNIT_PATH={folder.Path}", Manager, "--user", "--test", $"--unit={unit}"], folder.Path);
        // As systemd quotes it for people. Dollars are still doubled: what starts the program makes one of two (systemd.service(5)).
        Assert.Contains(
            "Command Line: /bin/sh -NoProfile -NonInteractive -ExecutionPolicy Bypass -File /opt/module/lib/Invoke-ScheduledSync.ps1 -ProfilePath "
            + """
            "/srv/Zorg & Één/100% \$\$HOME \$\${USER} \"it's\" \\x41;/a\nb.json" -Until 06:30
            """ + "\n", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_is_found_by_whatever_name_it_has()
    {
        Assert.SkipUnless(File.Exists(Analyze), NoSystemd);
        using var folder = new TempFolder();
        var program = Path.Combine(Directory.CreateDirectory(folder.File("100% $x & é")).FullName, "pwsh");
        File.Copy("/bin/sh", program);
        Assert.Equal("", Verified(Tasks.Care with { Shell = program, Account = "root" }, isUser: false));
        Assert.Contains("not executable", Verified(Tasks.Care with { Shell = program + "2", Account = "root" }, isUser: false), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("06:30", 0, 1)]
    [InlineData("", 1, 1440)]
    [InlineData("", 15, 96)]
    [InlineData("", 45, 32)]
    [InlineData("", 60, 24)]
    [InlineData("", 90, 16)]
    [InlineData("", 1000, 2)]
    [InlineData("", 1440, 1)]
    public void A_timer_starts_as_often_as_it_is_to(string at, int every, int starts)
    {
        Assert.SkipUnless(File.Exists(Analyze), NoSystemd);
        var schedule = at.Length > 0 ? TaskSchedule.Of(at, null) : TaskSchedule.Of(null, every);
        var day = TimerUnit.Calendar(schedule).SelectMany(moments => Elapses(moments, starts + 1)).Where(moment => moment.StartsWith("2026-11-27", StringComparison.Ordinal)).Order().ToList();
        Assert.Equal(starts, day.Distinct().Count());
        var next = new DateTime(2026, 11, 26, 23, 59, 59);
        foreach (var moment in day)
            Assert.Equal($"{next = schedule.After(next):yyyy-MM-dd HH:mm:ss}", moment);
    }

    [Fact]
    public void A_profile_among_the_system_s_own_files_may_still_keep_its_state_there()
    {
        Assert.Contains("ProtectSystem=full", Service("/srv/zivver/care.profile.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("ProtectSystem", Service("/etc/zivver/care.profile.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_task_is_about_is_read_back_from_its_service()
    {
        const string path = "/srv/a\nName=x\\/é %2F 100%/care.profile.json";
        Assert.Equal(new TaskNote("Example-Care", path, "daily at 06:30", "zivver-sync"), TaskNote.In(Service(path)));
        Assert.Null(TaskNote.In("[Service]\nExecStart=/bin/true\n"));
    }

    private static string Service(string profile) => ServiceUnit.Of(Tasks.Care with { Profile = Tasks.ProfileAt(profile) }, new UnitFolder("/etc/systemd/system", false));

    private static string Verified(TaskDefinition task, bool isUser)
    {
        using var folder = new TempFolder();
        var units = new UnitFolder(folder.Path, isUser);
        folder.Write(UnitFolder.Service(task.Name), ServiceUnit.Of(task, units));
        folder.Write(UnitFolder.Timer(task.Name), TimerUnit.Of(task));
        return Said(Analyze, [.. isUser ? new[] { "--user" } : [], "--man=no", "verify", units.File(UnitFolder.Timer(task.Name)), units.File(UnitFolder.Service(task.Name))], folder.Path);
    }

    private static IEnumerable<string> Elapses(string moments, int count) =>
        Said(Analyze, ["calendar", "--base-time=2026-11-26 23:59:59 UTC", $"--iterations={count}", moments], "/tmp").Split('\n')
            .Where(line => line.Contains("elapse:", StringComparison.Ordinal) || line.Contains("Iter.", StringComparison.Ordinal) || line.Contains("Iteration #", StringComparison.Ordinal))
            .Select(line => line.Split(": ", 2)[1].Trim()[4..23]);

    private static string Said(string path, string[] arguments, string home)
    {
        var start = new ProcessStartInfo(path) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["TZ"] = "UTC";
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["HOME"] = home;
        start.Environment["XDG_RUNTIME_DIR"] = home;
        using var program = Process.Start(start)!;
        var trouble = program.StandardError.ReadToEndAsync();
        var output = program.StandardOutput.ReadToEnd();
        program.WaitForExit();
        return output + trouble.GetAwaiter().GetResult();
    }
}
