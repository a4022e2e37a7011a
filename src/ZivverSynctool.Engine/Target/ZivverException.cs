namespace ZivverSynctool.Target;

/// <summary>A refusal or failure of Zivver, with its cause and remedy in plain words.</summary>
public sealed class ZivverException : SyncException
{
    private static readonly ZivverErrorCode[] Ambiguous = [ZivverErrorCode.ServerError, ZivverErrorCode.Unreachable, ZivverErrorCode.UnexpectedAnswer];

    /// <summary>Makes an error.</summary>
    /// <param name="code">What it means.</param>
    /// <param name="status">The HTTP status, or 0 where there was no answer.</param>
    /// <param name="message">What happened, with Zivver's own words.</param>
    /// <param name="remedy">What to do about it.</param>
    /// <param name="address">The address the refusal names, if it names one.</param>
    /// <param name="inner">The cause, for the log.</param>
    public ZivverException(
        ZivverErrorCode code, int status, string message, string remedy, string? address = null, Exception? inner = null)
        : base(IdOf(code), KindOf(code), message, remedy, inner)
    {
        Code = code;
        Status = status;
        Address = address;
    }

    /// <summary>What it means.</summary>
    public ZivverErrorCode Code { get; }

    /// <summary>The HTTP status, or 0 where there was no answer.</summary>
    public int Status { get; }

    /// <summary>The address the refusal names, if it names one.</summary>
    public string? Address { get; }

    /// <summary>Whether the write may have been applied although no good answer came.</summary>
    public bool IsAmbiguous => Array.IndexOf(Ambiguous, Code) >= 0;

    /// <summary>
    /// Whether the write that an error of this id ended may have been applied all the same: by this attempt, or by one before it
    /// after which the budget was spent.
    /// </summary>
    public static bool MayBeApplied(string errorId) =>
        errorId == IdOf(ZivverErrorCode.TooManyRequests) || Array.Exists(Ambiguous, code => errorId == IdOf(code));

    private static string IdOf(ZivverErrorCode code) => "Zivver" + code;

    private static SyncErrorKind KindOf(ZivverErrorCode code) => code switch
    {
        ZivverErrorCode.NotAuthorized => SyncErrorKind.NotAuthorized,
        _ => SyncErrorKind.Unavailable,
    };
}
