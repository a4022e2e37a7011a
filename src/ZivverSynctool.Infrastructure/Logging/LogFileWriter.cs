using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Formatting;
using ILogger = Microsoft.Extensions.Logging.ILogger;

namespace ZivverSynctool.Infrastructure.Logging;

/// <summary>The log of one call, in the files of its profile. Whatever keeps entries out of it is said when it is closed, once.</summary>
internal sealed class LogFileWriter
{
    /// <summary>The id of the error where the log is not complete.</summary>
    public const string NotWrittenId = "LogNotWritten";

    private const long LongestFile = 20 << 20;

    private readonly FirstFailure _failure = new();
    private readonly string _folder;
    private readonly Logger? _files;
    private readonly ILoggerFactory _loggers;

    /// <summary>Opens the file of today.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="settings">How it is logged.</param>
    /// <param name="context">What each line says.</param>
    public LogFileWriter(SyncProfile profile, LogSettings settings, LogContext context)
    {
        _folder = settings.Folder;
        try
        {
            _files = Files(new LogFolder(profile, settings).Open(context.Now), settings, context);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            _failure.Note(e);
        }

        _loggers = LoggerFactory.Create(loggers => loggers.SetMinimumLevel(LogLevel.Trace).AddSerilog(_files ?? Logger.None));
        Log = _loggers.CreateLogger(nameof(ZivverSynctool));
    }

    /// <summary>Takes the entries.</summary>
    public ILogger Log { get; }

    /// <summary>Closes the log.</summary>
    /// <exception cref="SyncException"><c>LogNotWritten</c>: something is missing in it, or all.</exception>
    public void Close()
    {
        _loggers.Dispose();
        try
        {
            _files?.Dispose();
        }
        catch (IOException e)
        {
            _failure.Note(e);
        }

        if (_failure.Exception is { } failure)
            throw new SyncException(
                NotWrittenId, SyncErrorKind.Unavailable, $"The log in '{_folder}' is not complete: {failure.Message}",
                "Give the account that runs the synchronization permission to write there, and make room on the disk; or let 'log' in the profile name another path.", failure);
    }

    private Logger Files(string path, LogSettings settings, LogContext context)
    {
        ITextFormatter line = settings.Format == LogFormat.Json ? new JsonLine(context) : new TextLine(context);
        return new LoggerConfiguration()
            .MinimumLevel.Is(LogWords.LevelOf(settings.Level))
            .WriteTo.Fallible(
                to => to.File(line, path, fileSizeLimitBytes: LongestFile, rollOnFileSizeLimit: true, retainedFileCountLimit: null, hooks: new PrivateFiles()),
                _failure)
            .CreateLogger();
    }
}
