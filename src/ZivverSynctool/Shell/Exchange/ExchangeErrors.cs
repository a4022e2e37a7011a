namespace ZivverSynctool.Shell.Exchange;

/// <summary>What errors and warnings of Exchange are about.</summary>
internal static class ExchangeErrors
{
    // The name of the exception on the server, which is not translated: it comes in the id, in the text of what it answers, or as what was thrown there.
    private static readonly string NotFound = "ManagementObjectNotFoundException";

    /// <summary>Whether it says that there is no such object, and nothing worse.</summary>
    public static bool IsNotFound(ErrorRecord error) =>
        Contains(error.FullyQualifiedErrorId, NotFound) || Contains(error.ToString(), NotFound)
        || (error.Exception as RemoteException)?.SerializedRemoteException?.TypeNames.Any(type => Contains(type, NotFound)) == true;

    /// <summary>Whether it names an object by its key.</summary>
    public static bool IsAbout(ErrorRecord error, string key) => Contains(error.TargetObject?.ToString(), key) || Contains(error.ToString(), key);

    /// <summary>Whether a warning says that there is more than was given: whatever the language, it names the parameter that would give it.</summary>
    public static bool IsAboutSize(string warning) => Contains(warning, "ResultSize");

    private static bool Contains(string? text, string part) => text?.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
