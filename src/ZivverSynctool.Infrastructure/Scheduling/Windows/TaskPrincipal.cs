namespace ZivverSynctool.Infrastructure.Scheduling.Windows;

/// <summary>Who a task runs as, and how Task Scheduler signs it in.</summary>
/// <param name="UserId">The account, or the SID of one that every Windows has.</param>
/// <param name="IsBuiltIn">Whether it is one that every Windows has, and is not signed in at all.</param>
internal sealed record TaskPrincipal(string UserId, bool IsBuiltIn)
{
    private const string Remedy =
        "Give -Credential with a service account and its password, or -Account with a group managed service account such as EXAMPLE\\svc-zivver$, which needs none.";

    // Well-known SIDs ([MS-DTYP] 2.4.2.4): their names differ by the language of Windows.
    private static readonly Dictionary<string, string> BuiltIn = new(StringComparer.OrdinalIgnoreCase)
    {
        ["SYSTEM"] = "S-1-5-18",
        ["LOCAL SERVICE"] = "S-1-5-19",
        ["LOCALSERVICE"] = "S-1-5-19",
        ["NETWORK SERVICE"] = "S-1-5-20",
        ["NETWORKSERVICE"] = "S-1-5-20",
    };

    /// <summary>The principal of an account.</summary>
    /// <param name="account">Its name.</param>
    /// <param name="hasPassword">Whether its password is given.</param>
    /// <exception cref="SyncException"><c>TaskAccountMissing</c> or <c>TaskAccountInvalid</c>.</exception>
    public static TaskPrincipal Of(string account, bool hasPassword)
    {
        var name = account.Trim();
        if (name.Length == 0)
            throw TaskSchedulers.AccountMissing(Remedy);
        if (!TaskXml.CanHold(name))
            throw TaskSchedulers.AccountInvalid(name, "its name has characters that no name has", Remedy);
        var known = name.StartsWith("NT AUTHORITY\\", StringComparison.OrdinalIgnoreCase) ? name.Substring(name.IndexOf('\\') + 1) : name;
        if (BuiltIn.TryGetValue(known, out var sid) || BuiltIn.ContainsValue(sid = name.ToUpperInvariant()))
            return hasPassword ? throw TaskSchedulers.AccountInvalid(name, "it has no password", "Name it with -Account.") : new TaskPrincipal(sid!, true);
        var isManaged = name[name.Length - 1] == '$';
        if (isManaged && hasPassword)
            throw TaskSchedulers.AccountInvalid(name, "only the domain knows the password of a managed service account", "Name it with -Account.");
        // Without a password a task of such an account could not sign in anywhere else, and read no protected file.
        if (!isManaged && !hasPassword)
            throw TaskSchedulers.AccountInvalid(name, "its password is needed", Remedy);
        return new TaskPrincipal(name, false);
    }
}
