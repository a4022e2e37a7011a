namespace ZivverSynctool;

/// <summary>
/// An error of this product: what happened and where (<see cref="Exception.Message"/>), what to do about it
/// (<see cref="Remedy"/>), and a stable id. Its text never holds a secret.
/// </summary>
public class SyncException : Exception
{
    /// <summary>Makes an error.</summary>
    /// <param name="errorId">Stable id, in PascalCase.</param>
    /// <param name="kind">What kind of trouble it is.</param>
    /// <param name="message">What happened, to whom or where.</param>
    /// <param name="remedy">What to do about it, as a sentence.</param>
    /// <param name="inner">The cause, for the log; never shown to the user by itself.</param>
    public SyncException(string errorId, SyncErrorKind kind, string message, string remedy, Exception? inner = null)
        : base(Sentence(message), inner)
    {
        ErrorId = errorId;
        Kind = kind;
        Remedy = remedy;
    }

    /// <summary>Stable id of the error, such as <c>SourceFileMissing</c>.</summary>
    public string ErrorId { get; }

    /// <summary>What kind of trouble it is.</summary>
    public SyncErrorKind Kind { get; }

    /// <summary>What to do about it.</summary>
    public string Remedy { get; }

    /// <summary>The exit code a scheduled call ends with (SPEC §7).</summary>
    public int ExitCode => Kind switch
    {
        SyncErrorKind.RunActive => 5,
        SyncErrorKind.Unavailable or SyncErrorKind.NotAuthorized => 4,
        SyncErrorKind.Refused => 3,
        _ => 6,
    };

    // The words of the system that a message may end with do not always end with a full stop, and the remedy follows them.
    private static string Sentence(string message) =>
        message.Length > 0 && message[message.Length - 1] is var last && (char.IsLetterOrDigit(last) || last is '\'' or ')') ? message + "." : message;
}
