using Microsoft.Extensions.Logging;
using ZivverSynctool.Execution;

namespace ZivverSynctool.Infrastructure.Logging;

/// <summary>
/// A log whose entries become events of the call that is under way: warnings are warnings, the rest is for whoever wants
/// to follow closely. Outside a call there is nobody to tell.
/// </summary>
internal sealed class EventLog : ILoggerProvider
{
    private volatile Action<SyncEvent>? _emit;

    /// <summary>Sends entries to a call until the result is disposed of; then to where they went before.</summary>
    public IDisposable SendTo(Action<SyncEvent> emit)
    {
        var before = _emit;
        _emit = emit;
        return new Attachment(this, before);
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void Dispose() => _emit = null;

    private sealed class Attachment(EventLog log, Action<SyncEvent>? before) : IDisposable
    {
        public void Dispose() => log._emit = before;
    }

    private sealed class Logger(EventLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => log._emit is not null && logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var message = formatter(state, exception);
            log._emit?.Invoke(logLevel >= LogLevel.Warning ? new WarningEvent(message) : new VerboseEvent(message));
        }
    }
}
