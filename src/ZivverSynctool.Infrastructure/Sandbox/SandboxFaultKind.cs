namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>What can go wrong with a request to a sandbox.</summary>
public enum SandboxFaultKind
{
    /// <summary>429 although the budget is not spent; not applied.</summary>
    TooManyRequests,

    /// <summary>A 5xx, <see cref="SandboxFault.Status"/> or else 500; not applied.</summary>
    ServerError,

    /// <summary>A 5xx although the request was applied.</summary>
    ServerErrorAfterWrite,

    /// <summary>The connection is closed without an answer; not applied.</summary>
    ResetBeforeAnswer,

    /// <summary>The connection is closed without an answer although the request was applied (quirk 8).</summary>
    AnswerLost,

    /// <summary>Applied, but the connection is closed in the middle of the answer's body.</summary>
    ResetDuringBody,

    /// <summary>Applied and answered whole, and then the connection is broken off instead of being kept for the next request.</summary>
    ResetAfterBody,

    /// <summary>Applied, but the connection is closed in the middle of an answer that comes in chunks.</summary>
    ChunksBreakOff,

    /// <summary>Applied, but the answer's JSON ends in the middle.</summary>
    TruncatedJson,

    /// <summary>Applied and answered well, in chunks instead of with a length (RFC 9112 §7.1).</summary>
    ChunkedAnswer,

    /// <summary>A page of HTML, with <see cref="SandboxFault.Status"/> or else 200, as a proxy in between may give; not applied.</summary>
    HtmlPage,

    /// <summary>A redirect, with <see cref="SandboxFault.Status"/> or else 302, to <see cref="SandboxFault.Location"/>; not applied.</summary>
    Redirect,

    /// <summary>Applied and answered well, but <see cref="SandboxFault.Delay"/> later.</summary>
    SlowAnswer,

    /// <summary>401, as if the key had been withdrawn; not applied.</summary>
    KeyRevoked,
}
