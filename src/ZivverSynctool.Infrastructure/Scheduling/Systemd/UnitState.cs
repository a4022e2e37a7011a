using System.Globalization;

namespace ZivverSynctool.Infrastructure.Scheduling.Systemd;

/// <summary>What <c>systemctl show</c> says of a timer and its service (org.freedesktop.systemd1(5)).</summary>
internal sealed class UnitState
{
    private const string Never = "n/a";

    // CLD_EXITED of waitid(2): the program ended by itself.
    private const string Exited = "1";

    private readonly Dictionary<string, string> _values;

    /// <summary>Reads the answer to <see cref="Question"/>.</summary>
    public UnitState(string answer) => _values = answer.Split('\n')
        .Select(line => line.Split('=', 2)).Where(parts => parts.Length == 2)
        .GroupBy(parts => parts[0], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last()[1].Trim(), StringComparer.Ordinal);

    /// <summary>Asks for what is read here. What both units have is asked of one of them only.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Question(string task) =>
    [
        ["show", "--property=ActiveState,NextElapseUSecRealtime,LastTriggerUSec", UnitFolder.Timer(task)],
        ["show", "--property=ExecMainStartTimestamp,ExecMainCode,ExecMainStatus", UnitFolder.Service(task)],
    ];

    /// <summary>Whether the timer is at work.</summary>
    public bool IsEnabled => Value("ActiveState") == "active";

    /// <summary>When it starts next.</summary>
    public DateTimeOffset? NextRun => Moment("NextElapseUSecRealtime");

    /// <summary>When the service started last; what it was before the computer was started is known by the timer only.</summary>
    public DateTimeOffset? LastRun => Moment("ExecMainStartTimestamp") ?? Moment("LastTriggerUSec");

    /// <summary>What the service ended with last; null while it runs, where a signal ended it, and after the computer was started.</summary>
    public int? LastResult => Value("ExecMainCode") == Exited && int.TryParse(Value("ExecMainStatus"), NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : null;

    private string Value(string key) => _values.GetValueOrDefault(key, "");

    // Such as "Fri 2026-11-27 06:30:00 UTC".
    private DateTimeOffset? Moment(string key) =>
        Value(key) is { Length: > 0 } text && text != Never
        && DateTimeOffset.TryParseExact(text, "ddd yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
