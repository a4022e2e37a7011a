namespace ZivverSynctool.Shell;

/// <summary>A command did not do what it was to do. What it gave until then is not all there is.</summary>
/// <param name="message">What happened, as part of a sentence; holds no known secret.</param>
/// <param name="errorId">The fully qualified id of the command's own error, or empty.</param>
/// <param name="cause">The command's own exception, or null.</param>
internal sealed class ShellFailure(string message, string errorId, Exception? cause) : Exception(message, cause)
{
    /// <summary>The fully qualified id of the command's own error, or empty.</summary>
    public string ErrorId { get; } = errorId;

    /// <summary>Whether policy keeps the command from being run at all.</summary>
    public bool IsBlocked { get; init; }
}
