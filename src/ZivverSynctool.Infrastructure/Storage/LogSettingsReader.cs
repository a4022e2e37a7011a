namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Reads <c>log</c> of a profile.</summary>
internal static class LogSettingsReader
{
    /// <summary>The keys it may have.</summary>
    public static readonly string[] Keys = ["path", "level", "format", "hideAddresses", "eventLog"];

    private const LogDetail Nothing = LogDetail.Error - 1;

    private static readonly Dictionary<string, LogDetail> Levels = new()
    {
        ["none"] = Nothing,
        ["error"] = LogDetail.Error,
        ["warning"] = LogDetail.Warning,
        ["information"] = LogDetail.Information,
        ["verbose"] = LogDetail.Verbose,
    };

    private static readonly Dictionary<string, LogFormat> Formats = new() { ["text"] = LogFormat.Text, ["json"] = LogFormat.Json };

    /// <summary>Reads how runs are logged; null where they are not.</summary>
    public static LogSettings? Read(ProfileObject root, string folder)
    {
        var usual = new LogSettings { Folder = Path.Combine(folder, "Logs") };
        if (root.Object("log", Keys) is not { } log)
            return usual;
        var level = log.Word("level", Levels) ?? usual.Level;
        return level == Nothing ? null : new LogSettings
        {
            Folder = log.FullPath("path", folder) ?? usual.Folder,
            Level = level,
            Format = log.Word("format", Formats) ?? usual.Format,
            HideAddresses = log.Flag("hideAddresses") ?? usual.HideAddresses,
            EventLog = log.Flag("eventLog") ?? usual.EventLog,
        };
    }
}
