using System.Globalization;
using System.Text.RegularExpressions;
using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Logging;

/// <summary>The log files of a profile: one for each day, called <c>profile-20261127.log</c>, and more where it grows too long.</summary>
internal sealed class LogFolder
{
    private const string Day = "yyyyMMdd";

    // Only calls that another one keeps out are logged at the same time as a run, and those are short.
    private const int MostAtOnce = 20;

    private readonly string _folder;
    private readonly string _profile;
    private readonly string _extension;
    private readonly Regex _names;

    /// <summary>The log files of a profile.</summary>
    public LogFolder(SyncProfile profile, LogSettings settings)
    {
        _folder = settings.Folder;
        _profile = Path.GetFileNameWithoutExtension(profile.Path);
        _extension = settings.Format == LogFormat.Json ? ".jsonl" : ".log";
        _names = new Regex($@"^{Regex.Escape(_profile)}-(?<day>\d{{8}})(?:-\d+)?(?:_\d+)?\.(?:log|jsonl)$", RegexOptions.CultureInvariant);
    }

    /// <summary>Full path of the file of a day that can be written now. It is made, so that its permissions are those of the state.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public string Open(DateTimeOffset day)
    {
        var name = $"{_profile}-{day.UtcDateTime.ToString(Day, CultureInfo.InvariantCulture)}";
        for (var turn = 1; ; turn++)
        {
            var stem = turn == 1 ? name : $"{name}-{turn}";
            var path = Path.Combine(_folder, stem + _extension);
            try
            {
                Touch(path);
                // Its last part is the one that would be written.
                foreach (var part in Directory.EnumerateFiles(_folder, $"{stem}_*{_extension}"))
                    Touch(part);
                return path;
            }
            catch (IOException) when (turn < MostAtOnce && File.Exists(path))
            {
                // Somebody else writes to it.
            }
        }
    }

    private static void Touch(string path) => StateFile.Open(path, FileMode.OpenOrCreate, FileAccess.Write, Alone).Dispose();

    // Elsewhere than on Windows, two that write let each other do so unless one wants to be quite alone.
#if NET
    private static FileShare Alone => OperatingSystem.IsWindows() ? FileShare.Read : FileShare.None;
#else
    private const FileShare Alone = FileShare.Read;
#endif

    /// <summary>The files of days before a moment, by their names.</summary>
    public IEnumerable<string> Before(DateTimeOffset moment) => !Directory.Exists(_folder) ? [] :
        from path in Directory.EnumerateFiles(_folder)
        let name = _names.Match(Path.GetFileName(path))
        where name.Success
            && DateTime.TryParseExact(name.Groups["day"].Value, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day < moment.UtcDateTime.Date
        select path;
}
