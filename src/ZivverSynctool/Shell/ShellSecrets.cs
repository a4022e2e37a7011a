using System.Net;
using System.Runtime.InteropServices;
using System.Security;
using ZivverSynctool.Secrets;

namespace ZivverSynctool.Shell;

/// <summary>Reads secrets from SecretManagement vaults, and from files that <c>Export-Clixml</c> protected.</summary>
internal sealed class ShellSecrets(ShellScript shell) : ISecretReader
{
    private const string FromVault = "Microsoft.PowerShell.SecretManagement\\Get-Secret -Name $args[0] -ErrorAction Stop";
    private const string FromNamedVault = FromVault + " -Vault $args[1]";
    private const string FromFile = "Microsoft.PowerShell.Utility\\Import-Clixml -LiteralPath $args[0] -ErrorAction Stop";

    public async Task<Secret> ReadAsync(SecretReference reference, string what, CancellationToken cancellation)
    {
        var found = reference.File is { } file
            ? await FileAsync(file, what).ConfigureAwait(false)
            : await VaultAsync(reference, what).ConfigureAwait(false);
        return found switch
        {
            PSCredential credential => new Secret(credential.UserName, credential.GetNetworkCredential().Password),
            SecureString secret => new Secret(reference.UserName, new NetworkCredential("", secret).Password),
            string text => new Secret(reference.UserName, text),
            _ => throw new SyncException("SecretUnusable", SyncErrorKind.NotAuthorized, $"What is kept as the {what} is neither text nor a credential.",
                "Keep a SecureString, a PSCredential or text there."),
        };
    }

    private async Task<object?> VaultAsync(SecretReference reference, string what)
    {
        var place = reference.Vault is { } vault ? $"the vault '{vault}'" : "the default vault";
        try
        {
            var found = await shell.RunAsync(reference.Vault is null ? FromVault : FromNamedVault, reference.Secret, reference.Vault).ConfigureAwait(false);
            return First(found);
        }
        catch (CommandNotFoundException e)
        {
            throw new SyncException("SecretPlaceUnknown", SyncErrorKind.NotAuthorized, $"The {what} is in {place}, and the module that reads vaults is not here.",
                "Install it: Install-Module Microsoft.PowerShell.SecretManagement, for the account that runs the synchronization.", e);
        }
        catch (RuntimeException e)
        {
            throw new SyncException("SecretMissing", SyncErrorKind.NotAuthorized, $"The {what} cannot be read as '{reference.Secret}' from {place}.",
                "See whether Get-Secret gives it to the account that runs the synchronization; a vault that asks for a password cannot be used unattended.", e);
        }
    }

    private async Task<object?> FileAsync(string file, string what)
    {
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
            throw new SyncException("SecretFileUnprotected", SyncErrorKind.InvalidProfile, $"The {what} is to be read from '{file}', and PowerShell protects such files on Windows only.",
                "Name an environment variable or a vault in the profile.");
        try
        {
            return First(await shell.RunAsync(FromFile, file).ConfigureAwait(false));
        }
        catch (RuntimeException e)
        {
            throw new SyncException("SecretFileUnreadable", SyncErrorKind.NotAuthorized, $"The {what} cannot be read from '{file}'.",
                "Such a file can only be read by the account that made it, on the computer where it was made. Make it anew as that account: Get-Credential | Export-Clixml.", e);
        }
    }

    private static object? First(IReadOnlyList<PSObject> found) => found.Count > 0 ? found[0].BaseObject : null;
}
