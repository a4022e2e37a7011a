using System.Text.Json;
using ZivverSynctool.Execution;
using ZivverSynctool.Infrastructure.Tests.Notifications;
using ZivverSynctool.Infrastructure.Tests.Storage;

namespace ZivverSynctool.Infrastructure.Tests.Logging;

/// <summary>What is in the log of a call, and what is said where it cannot be written.</summary>
public sealed class RunLogTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Logs => _folder.File("Logs");

    [Fact]
    public async Task A_run_is_told_line_by_line()
    {
        Assert.Empty(await Calls.RunAsync(Logging(), Calls.Mixed, exitCode: 2));

        var lines = Lines("Example-20261127.log");
        Assert.Equal(
            ["1000", "1002", "2000", "2004", "2001", "2003", "5002"],
            lines.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[2]));
        Assert.StartsWith("2026-11-27T12:00:00.000Z information 1000 20261127-120000-", lines[0], StringComparison.Ordinal);
        Assert.Contains($"Unattended call of {_folder.File("Example.json")} for Example Care at app.zivver.com, by ", lines[0], StringComparison.Ordinal);
        Assert.Equal(
            "2026-11-27T12:00:00.000Z error       2004 20261127-120000-0001 Update person00002@example.test: Failed. Zivver refused the address: <b>taken</b>. Free the address first. (ZivverAddressTaken)",
            lines[3]);
        Assert.EndsWith("20261127-120000-0001 Ended with exit code 2 after 0 s. 1 Failed, 1 Partial, 1 Skipped, 1 Succeeded.", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_only_reports_is_not_said_to_have_written()
    {
        var would = new[] { SyncOutcome.WouldSucceed, SyncOutcome.WouldFail }.Select((outcome, index) => Calls.Mixed[index] with { Outcome = outcome }).ToList();
        var begun = Calls.Begun(would.Count) with { Mode = SyncRunMode.ReportOnly };
        await Calls.PlayAsync(Logging(), [new RunEvent(begun), .. would.Select(result => new ItemEvent(result))], null);

        var lines = Lines("Example-20261127.log");
        Assert.Contains("begins to report, as run 20261127-120000-0001: 2 changes.", lines[1], StringComparison.Ordinal);
        Assert.Equal(["2006", "2006"], lines.Skip(2).Take(2).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[2]));
    }

    [Fact]
    public async Task Programs_get_an_object_a_line_with_every_value()
    {
        await Calls.RunAsync(Logging(log => log with { Format = LogFormat.Json }), Calls.Mixed, exitCode: 2);

        var failed = JsonDocument.Parse(Lines("Example-20261127.jsonl")[3]).RootElement;
        Assert.Equal(
            "time level event name call run message action address outcome text remedy code", string.Join(' ', failed.EnumerateObject().Select(value => value.Name)));
        Assert.Equal(
            (2004, "ChangeFailed", "20261127-120000-0001", "ZivverAddressTaken"),
            (failed.GetProperty("event").GetInt32(), failed.GetProperty("name").GetString(), failed.GetProperty("run").GetString(), failed.GetProperty("code").GetString()));
        var ended = JsonDocument.Parse(Lines("Example-20261127.jsonl")[^1]).RootElement;
        Assert.Equal(2, ended.GetProperty("exitCode").GetInt32());
    }

    [Fact]
    public async Task A_call_that_ends_early_says_why()
    {
        await Calls.PlayAsync(Logging(), [new WarningEvent("Look out.")], Calls.Unreachable);

        Assert.Equal("3000", Lines("Example-20261127.log")[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)[2]);
        Assert.EndsWith(
            "Ended with exit code 4 after 0 s. No run began. SourceFileMissing: The file 'staff.csv' is not there. Put it there.",
            Lines("Example-20261127.log")[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LogDetail.Error, "2004 5002")]
    [InlineData(LogDetail.Warning, "2004 2001 3000 5002")]
    [InlineData(LogDetail.Information, "1000 1002 2000 2004 2001 2003 3000 5002")]
    [InlineData(LogDetail.Verbose, "1000 1002 2000 2004 2001 2003 3000 4000 5002")]
    public async Task The_profile_says_how_much(LogDetail level, string entries)
    {
        SyncEvent[] said =
        [
            new RunEvent(Calls.Begun(4)), .. Calls.Mixed.Select(result => new ItemEvent(result)), new WarningEvent("w"), new VerboseEvent("v"), new ProgressEvent("a", "s"),
            new RunEvent(Calls.Ended(Calls.Mixed, 2)),
        ];

        await Calls.PlayAsync(Logging(log => log with { Level = level }), said, null);

        Assert.Equal(entries, string.Join(' ', Lines("Example-20261127.log").Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[2])));
    }

    [Theory]
    [InlineData(LogFormat.Text, "Example-20261127.log")]
    [InlineData(LogFormat.Json, "Example-20261127.jsonl")]
    public async Task Text_from_outside_begins_no_line_and_is_no_template(LogFormat format, string file)
    {
        var forged = "a\r\n2026-11-27T12:00:00.000Z information 1001\u2028b\u2029c\u0085d\u202Ee {Run} {0} {{x";

        await Calls.PlayAsync(Logging(log => log with { Format = format, Level = LogDetail.Verbose }), [new WarningEvent(forged), new VerboseEvent(forged)], null);

        var text = File.ReadAllText(Path.Combine(Logs, file));
        Assert.Equal(4, text.Split('\n').Length - 1);
        Assert.Equal(-1, text.IndexOfAny(['\r', '\u2028', '\u2029', '\u0085', '\u202E']));
        Assert.Contains("{Run} {0} {{x", text, StringComparison.Ordinal);
        if (format == LogFormat.Json)
            Assert.Equal(forged, JsonDocument.Parse(text.Split('\n')[1]).RootElement.GetProperty("message").GetString());
    }

    [Theory]
    [InlineData(LogFormat.Text, "Example-20261127.log")]
    [InlineData(LogFormat.Json, "Example-20261127.jsonl")]
    public async Task Hidden_addresses_are_nowhere_and_are_the_same_from_call_to_call(LogFormat format, string file)
    {
        var profile = Logging(log => log with { HideAddresses = true, Format = format });

        await Calls.RunAsync(profile, [Calls.Result(1, SyncOutcome.Failed, "Person00001@Example.test is taken.")], exitCode: 2);
        await Calls.PlayAsync(profile, [new WarningEvent("'person00001@example.test' again.")], null);

        var text = string.Join('\n', Lines(file));
        Assert.DoesNotContain("@", text, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(text, "address-[0-9a-f]+").Select(mark => mark.Value).Distinct());
    }

    [Fact]
    public async Task A_key_that_is_damaged_is_said_and_addresses_stay_hidden()
    {
        Directory.CreateDirectory(_folder.File("Runs/Example"));
        _folder.Write("Runs/Example/log.key", "short");

        var warnings = await Calls.PlayAsync(Logging(log => log with { HideAddresses = true }), [new WarningEvent("anna@example.test")], null);

        Assert.Contains("log.key' is not the key that was written there.", Assert.Single(warnings), StringComparison.Ordinal);
        Assert.DoesNotContain(Lines("Example-20261127.log"), line => line.Contains('@', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_call_of_another_day_has_a_file_of_its_own_and_two_profiles_share_a_folder()
    {
        await Calls.PlayAsync(Logging(), [], null);
        await Calls.PlayAsync(Logging(), [], null, new SessionOptions { Clock = () => Calls.Noon.AddDays(1) });
        await Calls.PlayAsync(Logging() with { Path = _folder.File("Other.json") }, [], null);

        Assert.Equal(["Example-20261127.log", "Example-20261128.log", "Other-20261127.log"], Names());
    }

    [Fact]
    public async Task Calls_of_a_day_follow_each_other_in_one_file()
    {
        await Calls.PlayAsync(Logging(), [], null);
        await Calls.PlayAsync(Logging(), [], null);

        Assert.Equal(4, Lines("Example-20261127.log").Length);
    }

    [Fact]
    public async Task A_call_beside_a_run_that_writes_has_a_file_of_its_own()
    {
        Directory.CreateDirectory(Logs);
        using var other = new FileStream(Path.Combine(Logs, "Example-20261127.log"), FileMode.CreateNew, FileAccess.Write, FileShare.Read);

        Assert.Empty(await Calls.PlayAsync(Logging(), [], null));

        Assert.Equal(2, Lines("Example-20261127-2.log").Length);
    }

    [Fact]
    public async Task Old_files_go_by_the_day_in_their_names()
    {
        Directory.CreateDirectory(Logs);
        foreach (var name in (string[])["Example-20260801.log", "Example-20260801-2_001.jsonl", "Example-20260829.log", "Other-20260801.log", "Example-2026.log", "Example-20260801.txt", "Example-99999999.log"])
            _folder.Write(Path.Combine("Logs", name), "");

        await Calls.PlayAsync(Logging(), [], null);

        Assert.Equal(["Example-2026.log", "Example-20260801.txt", "Example-20260829.log", "Example-20261127.log", "Example-99999999.log", "Other-20260801.log"], Names());
    }

    [Fact]
    public async Task A_long_log_is_split_and_all_parts_are_private()
    {
        var warning = new WarningEvent(new string('x', 1 << 20));

        Assert.Empty(await Calls.PlayAsync(Logging(), [.. Enumerable.Repeat(warning, 25)], null));

        Assert.Equal(["Example-20261127.log", "Example-20261127_001.log"], Names());
        Assert.Equal(27, Names().Sum(name => Lines(name).Length));
        Assert.All(Names(), name => Assert.Equal(UnixFileMode.None, ModeOf(name) & (UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute)));
        using var part = new FileStream(Path.Combine(Logs, "Example-20261127_001.log"), FileMode.Open, FileAccess.Write, FileShare.Read);
        Assert.Empty(await Calls.PlayAsync(Logging(), [], null));
        Assert.Contains("Example-20261127-2.log", Names());
    }

    [Fact]
    public async Task A_folder_that_is_a_file_is_one_warning_and_the_call_goes_on()
    {
        _folder.Write("Logs", "");

        var warnings = await Calls.RunAsync(Logging(), Calls.Mixed, exitCode: 0);

        Assert.Contains($"The log in '{Logs}' is not complete: ", Assert.Single(warnings, warning => warning.StartsWith("The log", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_one_warning()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a place where nobody can make a folder.");

        Assert.Contains("The log in '/proc/logs' is not complete: ", Assert.Single(await Calls.RunAsync(Logging(log => log with { Folder = "/proc/logs" }), Calls.Mixed, 0)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_a_folder_is_one_warning()
    {
        Directory.CreateDirectory(Path.Combine(Logs, "Example-20261127.log"));

        Assert.Contains("is not complete: ", Assert.Single(await Calls.RunAsync(Logging(), Calls.Mixed, exitCode: 0)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_is_one_warning_and_the_call_goes_on()
    {
        using var disk = FullDisk.Mount();
        var profile = Logging(log => log with { Folder = Path.Combine(disk.Path, "Logs") });

        var warnings = await Calls.PlayAsync(profile, [.. Enumerable.Range(0, 2000).Select(i => new WarningEvent($"warning {i} {new string('x', 100)}"))], null);

        Assert.Contains("is not complete: No space left on device", Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_event_log_of_windows_is_missing_elsewhere()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "This is Windows.");

        var warning = Assert.Single(await Calls.RunAsync(Logging(log => log with { EventLog = true }), Calls.Mixed, exitCode: 0));

        Assert.Equal("This computer has no event log of Windows. Take log.eventLog out of the profile: the log file says the same.", warning);
        Assert.Contains(Lines("Example-20261127.log"), line => line.EndsWith(warning, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_notification_that_fails_is_in_the_log()
    {
        var profile = Logging() with { Notify = new NotifySettings { Webhooks = [new WebhookSettings("desk", WebhookKind.Json, new SecretReference())] } };

        var warning = Assert.Single(await Calls.RunAsync(profile, Calls.Mixed, exitCode: 2));

        Assert.StartsWith("What is kept as the address of webhook 'desk' is no web address.", warning, StringComparison.Ordinal);
        Assert.EndsWith(warning, Lines("Example-20261127.log")[^2], StringComparison.Ordinal);
    }

    private SyncProfile Logging(Func<LogSettings, LogSettings>? change = null)
    {
        var log = new LogSettings { Folder = Logs };
        return Profiles.In(_folder) with { Log = change?.Invoke(log) ?? log };
    }

    private UnixFileMode ModeOf(string name) => OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(Path.Combine(Logs, name));

    private string[] Lines(string name) => File.ReadAllLines(Path.Combine(Logs, name));

    private string[] Names() => [.. Directory.GetFiles(Logs).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
