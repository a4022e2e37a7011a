using System.DirectoryServices.Protocols;
using System.Text.RegularExpressions;

namespace ZivverSynctool.Infrastructure.Sources.Ldap.Connection;

/// <summary>What goes wrong with a directory, in words for its administrator.</summary>
internal static class LdapFailures
{
    // Results of the client library (draft-ietf-ldapext-ldap-c-api §19), the same on Windows and in the framework's names.
    private const int InvalidCredentials = 49;
    private const int ServerDown = 81;
    private const int LocalError = 82;
    private const int AuthenticationUnknown = 86;
    private const int FilterError = 87;

    /// <summary>The id of an entry that is not there.</summary>
    public const string EntryMissing = "LdapEntryMissing";

    // What Active Directory says of a refused sign-in ([MS-ERREF] 2.2, Win32 error codes).
    private static readonly Dictionary<string, string> SignInReasons = new()
    {
        ["525"] = "there is no such user",
        ["52e"] = "the user name or the password is wrong",
        ["530"] = "this account may not sign in at this time",
        ["531"] = "this account may not sign in from this computer",
        ["532"] = "the password has expired",
        ["533"] = "the account is disabled",
        ["701"] = "the account has expired",
        ["773"] = "the password must be changed first",
        ["775"] = "the account is locked",
    };

    private static readonly Regex SignInCode = new(@"\bdata (?<code>[0-9a-f]+)", RegexOptions.CultureInvariant);

    /// <summary>A server that does not answer.</summary>
    public static SyncException Unreachable(ServerAddress server, string reason, Exception? inner) => new(
        "LdapUnreachable", SyncErrorKind.Unavailable, $"The directory server {server} cannot be reached: {reason.TrimEnd('.')}.",
        "Correct 'servers', 'port' or 'security' of the source in the profile, or see whether the server runs and a firewall lets it be reached.", inner);

    /// <summary>A server that does not prove who it is.</summary>
    public static SyncException CertificateRefused(ServerAddress server, string fault, Exception? inner) => new(
        "LdapCertificateRefused", SyncErrorKind.Unavailable, $"The certificate of the directory server {server} {fault}.",
        "Name the server as its certificate does, give it a valid certificate, or let 'caCertificate' of the source name the authority that issued it.", inner);

    /// <summary>What a failed sign-in means.</summary>
    public static SyncException OfBind(ServerAddress server, Exception e) => e switch
    {
        LdapException { ErrorCode: InvalidCredentials } refused => CredentialsRefused(server, refused.ServerErrorMessage, e),
        LdapException { ErrorCode: AuthenticationUnknown or LocalError } kerberos => new SyncException(
            "LdapKerberosFailed", SyncErrorKind.NotAuthorized, $"The sign-in to {server} with Kerberos failed: {Said(kerberos)}.",
            "The account that runs the synchronization needs a ticket (klist shows it, kinit or a keytab gets one), the server must be named as its principal is, "
            + "and outside Windows SASL needs its GSSAPI module: libsasl2-modules-gssapi-mit on Debian and Ubuntu, cyrus-sasl-gssapi on Red Hat.", e),
        DirectoryOperationException { Message: var said } => new SyncException(
            "LdapSecurityRefused", SyncErrorKind.NotAuthorized, $"The directory server {server} does not accept a sign-in of this kind: {said.TrimEnd('.')}.",
            "Let 'security' of the source be 'ldaps', 'startTls' or 'negotiate', whichever the server takes.", e),
        LdapException ldap => Unreachable(server, Said(ldap), e),
        _ => Unreachable(server, e.Message, e),
    };

    /// <summary>What a failed search means.</summary>
    /// <param name="server">The server.</param>
    /// <param name="place">The distinguished name it was about.</param>
    /// <param name="e">The failure.</param>
    public static SyncException OfSearch(ServerAddress server, string place, Exception e) => e switch
    {
        LdapException { ErrorCode: FilterError } => new SyncException(
            "LdapFilterInvalid", SyncErrorKind.InvalidProfile, $"{server} cannot be asked with this filter: {e.Message.TrimEnd('.')}.",
            "Correct 'filter' of the source in the profile (RFC 4515).", e),
        DirectoryOperationException { Response.ResultCode: var result } refused => OfResult(server, place, result, refused.Response.ErrorMessage, e),
        LdapException { ErrorCode: ServerDown } => Incomplete(server, "the connection broke", e),
        _ => Incomplete(server, e.Message, e),
    };

    /// <summary>What a result other than success means.</summary>
    public static SyncException OfResult(ServerAddress server, string place, ResultCode result, string? said, Exception? inner) => result switch
    {
        ResultCode.NoSuchObject => new SyncException(
            EntryMissing, SyncErrorKind.InvalidProfile, $"The directory at {server} has no entry '{place}', or does not show it to this account.",
            "Correct the distinguished name in the profile, or let the account that signs in read the entry.", inner),
        ResultCode.InvalidDNSyntax => new SyncException(
            "LdapNameInvalid", SyncErrorKind.InvalidProfile, $"'{place}' is no distinguished name to {server}.",
            "Write it as the directory shows it, such as OU=Staff,DC=example,DC=test; a comma within a name has a backslash before it (RFC 4514).", inner),
        ResultCode.Referral or ResultCode.ReferralV2 => new SyncException(
            "LdapElsewhere", SyncErrorKind.InvalidProfile, $"'{place}' is in another directory than that of {server}.",
            "Let 'servers' of the source name servers of the domain that the distinguished name belongs to: referrals are not followed.", inner),
        ResultCode.InsufficientAccessRights or ResultCode.OperationsError or ResultCode.InappropriateAuthentication or ResultCode.StrongAuthRequired => new SyncException(
            "LdapNotPermitted", SyncErrorKind.NotAuthorized, $"{server} does not let this account read '{place}': {Words(said)}.",
            "Give the source a 'credential' of an account that may read there.", inner),
        _ => Incomplete(server, $"{result}, {Words(said)}", inner),
    };

    /// <summary>An entry that is to be a group, and is none.</summary>
    public static SyncException NoGroup(ServerAddress server, string name) => new(
        "LdapNoGroup", SyncErrorKind.InvalidProfile, $"'{name}' in the directory at {server} is no group.",
        "Let 'memberOf' of the source name groups: of class group, groupOfNames or groupOfUniqueNames.");

    /// <summary>A read that stopped before its end.</summary>
    public static SyncException Incomplete(ServerAddress server, string reason, Exception? inner) => new(
        "LdapIncomplete", SyncErrorKind.Unavailable, $"{server} did not give everything that was asked for: {reason.TrimEnd('.')}. Nothing is taken from a read that broke off.",
        "Try again; if a limit of the server is named, raise it for the account that signs in.", inner);

    private static SyncException CredentialsRefused(ServerAddress server, string? said, Exception? inner)
    {
        var reason = SignInCode.Match(said ?? "") is { Success: true } match && SignInReasons.TryGetValue(match.Groups["code"].Value, out var known)
            ? known
            : "the user name or the password is wrong, or the account may not sign in";
        return new SyncException(
            "LdapCredentialsRefused", SyncErrorKind.NotAuthorized, $"The directory server {server} refuses the sign-in: {reason}.",
            "Correct 'credential' and 'userName' of the source, and what is kept there. Active Directory takes user@domain, DOMAIN\\user or a distinguished name.", inner);
    }

    private static string Said(LdapException e) => Words(string.IsNullOrWhiteSpace(e.ServerErrorMessage) ? e.Message : e.ServerErrorMessage);

    private static string Words(string? said) => string.IsNullOrWhiteSpace(said) ? "it does not say why" : said!.Trim('\0', ' ', '.');
}
