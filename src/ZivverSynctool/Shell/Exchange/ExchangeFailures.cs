namespace ZivverSynctool.Shell.Exchange;

/// <summary>What keeps mailboxes from being read at all, each with what to do about it.</summary>
/// <param name="source">The source's name.</param>
internal sealed class ExchangeFailures(string source)
{
    public SyncException CommandsMissing(IEnumerable<string> names, ExchangeConnection connection) => new(
        "ExchangeCommandsMissing", SyncErrorKind.Unavailable, $"Source '{source}' needs commands that this session does not have: {string.Join(", ", names)}.",
        connection == ExchangeConnection.Existing
            ? "Connect to Exchange first (Connect-ExchangeOnline, or Import-PSSession), with the prefix that the profile names, or let 'connection' of the source say how it can connect by itself."
            : "Give the account that signs in the role View-Only Recipients: Exchange has only the commands that a role allows.");

    public SyncException ModuleMissing() => new(
        "ExchangeModuleMissing", SyncErrorKind.Unavailable, $"Source '{source}' needs the module ExchangeOnlineManagement, in version 3.2 or later, and it is not here.",
        "Install it for the account that runs the synchronization: Install-Module ExchangeOnlineManagement.");

    public SyncException NotConnected(string? prefix) => new(
        "ExchangeNotConnected", SyncErrorKind.Unavailable, $"Source '{source}' is to use this session's connection to Exchange Online{(prefix is null ? "" : $" with the prefix {prefix}")}, and there is none.",
        "Run Connect-ExchangeOnline in this session first, or let 'connection' of the source say how it can connect by itself.");

    public SyncException Ambiguous(string what) => new(
        "ExchangeConnectionAmbiguous", SyncErrorKind.Refused, $"Source '{source}' cannot tell which organization the commands of Exchange would read from: {what}.",
        "Disconnect what is not needed, use a session of its own, or connect with a prefix (-Prefix) and name it under 'prefix' of the source.");

    public SyncException PrefixTaken(IEnumerable<string> names) => new(
        "ExchangePrefixTaken", SyncErrorKind.Refused, $"Source '{source}' would take over commands under names that this session has already: {string.Join(", ", names)}.",
        "Name another 'prefix' in the source, or let 'connection' be 'existing' if these are the commands it is to use.");

    public SyncException CannotAsk(string why) => new(
        "ExchangeCannotAsk", SyncErrorKind.InvalidArgument, $"Source '{source}' is signed in to by the person at the screen, and nobody can be asked here: {why}.",
        "Let 'connection' of the source be 'appOnly', with a certificate, for runs that nobody attends.");

    public SyncException CredentialIncomplete() => new(
        "ExchangeCredentialIncomplete", SyncErrorKind.NotAuthorized, $"The credential of source '{source}' has no user name.",
        "Keep a credential with name and password there, or name the user under 'userName' of the source.");

    public SyncException SignInFailed(ExchangeConnection connection, ShellFailure failure) => new(
        "ExchangeSignInFailed", SyncErrorKind.NotAuthorized, $"Source '{source}' cannot connect to Exchange: {failure.Message}.",
        connection switch
        {
            ExchangeConnection.AppOnly => "Check 'organization', 'clientId' and 'certificate' of the source; the application needs the permission Exchange.ManageAsApp and a role that may read recipients.",
            ExchangeConnection.Interactive => "Sign in as the account under 'userName' of the source, which must have a role that may read recipients.",
            _ => "Check 'connectionUri', 'authentication' and 'credential' of the source, and that the account may use remote PowerShell.",
        }, failure);

    public SyncException ReadFailed(string what, ShellFailure failure) => new(
        "ExchangeReadFailed", SyncErrorKind.Unavailable, $"Reading {what} for source '{source}' failed: {failure.Message}.",
        "Run it again if the connection was lost. The account needs the role View-Only Recipients, and 'filter' and 'attributes' of the source must be what Exchange knows.", failure);

    public SyncException Incomplete(string what, string why) => new(
        "ExchangeIncomplete", SyncErrorKind.Unavailable, $"Exchange did not give all of {what} for source '{source}': {why}.",
        "Nothing is taken from half an answer. Run it again; if it stays so, see what the command itself says.");

    public SyncException PropertyUnknown(IEnumerable<string> names) => new(
        "ExchangePropertyUnknown", SyncErrorKind.InvalidProfile, $"Mailboxes of source '{source}' have no property {string.Join(", ", names.Select(name => $"'{name}'"))}.",
        "Correct 'identifier' and 'attributes' of the source; Get-Mailbox | Format-List shows what there is.");

    public SyncException Empty(AccountType type, string? filter) => new(
        "SourceEmpty", SyncErrorKind.Refused, $"Exchange has no {(type == AccountType.User ? "user" : "shared")} mailbox that source '{source}' chooses ({(filter is null ? "all of them" : $"filter {filter}")}).",
        "Correct 'filter' of the source, and see which mailboxes the account that signs in may see; a source without accounts is taken for broken.");
}
