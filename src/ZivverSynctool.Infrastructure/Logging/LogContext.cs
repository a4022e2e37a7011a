namespace ZivverSynctool.Infrastructure.Logging;

/// <summary>What every line of a call's log says beside its own.</summary>
/// <param name="clock">The time, UTC.</param>
/// <param name="text">Makes text fit to be written down.</param>
internal sealed class LogContext(Func<DateTimeOffset> clock, Func<string, string> text)
{
    /// <summary>Id of the call.</summary>
    public string Call { get; } = RunOrigin.IdOf(clock().UtcDateTime);

    /// <summary>Id of its run; empty until it begins.</summary>
    public string Run { get; set; } = "";

    /// <summary>The time, UTC.</summary>
    public DateTime Now => clock().UtcDateTime;

    /// <summary>The text as it may be written.</summary>
    public string Text(string value) => text(value);
}
