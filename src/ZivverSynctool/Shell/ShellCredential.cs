using System.Net;
using System.Security;
using ZivverSynctool.Secrets;

namespace ZivverSynctool.Shell;

/// <summary>Secrets in the forms that commands take.</summary>
internal static class ShellCredential
{
    /// <summary>Name and password; null where no name is kept with the secret.</summary>
    public static PSCredential? Of(Secret secret) => secret.UserName is { Length: > 0 } user ? new PSCredential(user, Protected(secret)) : null;

    /// <summary>The secret alone.</summary>
    public static SecureString Protected(Secret secret) => new NetworkCredential("", secret.Value).SecurePassword;
}
