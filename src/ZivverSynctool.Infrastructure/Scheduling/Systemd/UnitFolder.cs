namespace ZivverSynctool.Infrastructure.Scheduling.Systemd;

/// <summary>Where the units of a manager lie (systemd.unit(5), "Unit File Load Path").</summary>
/// <param name="Path">The folder.</param>
/// <param name="IsUser">Whether the manager is a user's own, whose units run as that user.</param>
internal sealed record UnitFolder(string Path, bool IsUser)
{
    /// <summary>How the names of our units begin.</summary>
    public const string Prefix = "zivver-sync-";

    /// <summary>The folder of the whole computer for its administrator, else that of the user's own.</summary>
    public static UnitFolder OfThisUser() => new(Told() ?? (Environment.IsPrivilegedProcess ? "/etc/systemd/system" : OwnFolder()), !Environment.IsPrivilegedProcess);

    /// <summary>The name of a task's service.</summary>
    public static string Service(string task) => $"{Prefix}{task}.service";

    /// <summary>The name of a task's timer.</summary>
    public static string Timer(string task) => $"{Prefix}{task}.timer";

    /// <summary>Full path of the file of a task's secrets.</summary>
    public string Secrets(string task) => File($"{Prefix}{task}.env");

    /// <summary>Full path of a file in the folder.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    // Where systemd itself is told to look elsewhere (systemd(1), $SYSTEMD_UNIT_PATH).
    private static string? Told() =>
        Environment.GetEnvironmentVariable("SYSTEMD_UNIT_PATH")?.Split(':').FirstOrDefault(folder => System.IO.Path.IsPathRooted(folder));

    private static string OwnFolder() => System.IO.Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CONFIG_HOME") is { Length: > 0 } folder && System.IO.Path.IsPathRooted(folder)
            ? folder
            : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".config"),
        "systemd", "user");
}
