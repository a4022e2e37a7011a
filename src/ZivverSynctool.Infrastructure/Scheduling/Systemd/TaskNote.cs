using ZivverSynctool.Scheduling;

namespace ZivverSynctool.Infrastructure.Scheduling.Systemd;

/// <summary>What a service file says of its task for ourselves, in a section of which systemd takes no notice (systemd.unit(5)).</summary>
internal sealed record TaskNote(string Name, string Profile, string Schedule, string Account)
{
    private const string Heading = "[X-ZivverSynctool]";

    /// <summary>The lines of the section.</summary>
    public static IEnumerable<string> Of(TaskDefinition task) =>
        [Heading, Line(nameof(Name), task.Name), Line(nameof(Profile), task.Profile.Path), Line(nameof(Schedule), task.Schedule.ToString()), Line(nameof(Account), task.Account)];

    /// <summary>What a service file says; null where it is not one of ours.</summary>
    public static TaskNote? In(string unit)
    {
        var lines = unit.Split('\n').SkipWhile(line => line != Heading).Skip(1).ToList();
        string Value(string key) => Uri.UnescapeDataString(lines.FirstOrDefault(line => line.StartsWith(key + "=", StringComparison.Ordinal))?[(key.Length + 1)..] ?? "");
        return Value(nameof(Name)) is { Length: > 0 } name ? new TaskNote(name, Value(nameof(Profile)), Value(nameof(Schedule)), Value(nameof(Account))) : null;
    }

    // Escaped as in addresses of the web, so that no value can end its line or go on in the next.
    private static string Line(string key, string value) => $"{key}={Uri.EscapeDataString(value).Replace("%2F", "/", StringComparison.Ordinal).Replace("%20", " ", StringComparison.Ordinal)}";
}
