namespace ZivverSynctool.Trials.Faults;

/// <summary>What goes wrong with one write.</summary>
internal enum FaultKind
{
    /// <summary>The server fails, and the write is not applied.</summary>
    Refused,

    /// <summary>The write is applied, and its answer is lost.</summary>
    AnswerLost,

    /// <summary>The key is no longer accepted.</summary>
    NotAuthorized,

    /// <summary>The run is cancelled before the write is sent.</summary>
    CancelledBefore,

    /// <summary>The run is cancelled while the write is answered.</summary>
    CancelledAfter,

    /// <summary>The run is cancelled, the write is applied, and its answer is lost.</summary>
    CancelledAndLost,
}
