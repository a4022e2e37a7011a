using Serilog.Core;
using Serilog.Events;

namespace ZivverSynctool.Infrastructure.Logging;

/// <summary>Keeps what first kept an entry out of the log. A log never ends what it tells of.</summary>
internal sealed class FirstFailure : ILoggingFailureListener
{
    private volatile Exception? _exception;

    /// <summary>What failed first; null where nothing did.</summary>
    public Exception? Exception => _exception;

    /// <summary>Keeps a failure, unless there is one already.</summary>
    public void Note(Exception failure) => Interlocked.CompareExchange(ref _exception, failure, null);

    /// <inheritdoc/>
    public void OnLoggingFailed(object sender, LoggingFailureKind kind, string message, IReadOnlyCollection<LogEvent>? events, Exception? exception)
    {
        if (kind != LoggingFailureKind.Temporary)
            Note(exception ?? new IOException(message));
    }
}
