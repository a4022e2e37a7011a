using System.Net;
using System.Runtime.InteropServices;
using System.Security;
using ZivverSynctool.Secrets;

namespace ZivverSynctool.Shell;

/// <summary>Reads secrets from SecretManagement vaults, and from files that <c>Export-Clixml</c> protected.</summary>
internal sealed class ShellSecrets(ShellScript shell) : ISecretReader
{
    private const string Module = "Microsoft.PowerShell.SecretManagement";
    private const string FromVault = Module + "\\Get-Secret -Name $args[0] -ErrorAction Stop";
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
            null => throw Missing($"The place of the {what} is empty.", null),
            _ => throw new SyncException("SecretUnusable", SyncErrorKind.NotAuthorized, $"What is kept as the {what} is neither text nor a credential.",
                "Keep a SecureString, a PSCredential or text there."),
        };
    }

    private async Task<object?> VaultAsync(SecretReference reference, string what)
    {
        var place = reference.Vault is { } vault ? $"the vault '{vault}'" : "the default vault";
        try
        {
            return First(await shell.RunAsync(reference.Vault is null ? FromVault : FromNamedVault, reference.Secret, reference.Vault).ConfigureAwait(false));
        }
        catch (CommandNotFoundException e) when (e.CommandName.StartsWith(Module, StringComparison.OrdinalIgnoreCase))
        {
            throw new SyncException("SecretPlaceUnknown", SyncErrorKind.NotAuthorized, $"The {what} is in {place}, and the module that reads vaults is not here.",
                "Install it: Install-Module Microsoft.PowerShell.SecretManagement, for the account that runs the synchronization.", e);
        }
        catch (RuntimeException e) when (IsLocked(e))
        {
            throw new SyncException("SecretVaultLocked", SyncErrorKind.NotAuthorized, $"The {what} is in {place}, which is locked.",
                "Unlock it first, with Unlock-SecretStore. For a scheduled task, take a vault that asks for no password or an environment variable.", e);
        }
        catch (RuntimeException e) when (e is not PipelineStoppedException)
        {
            throw Missing($"The {what} cannot be read as '{reference.Secret}' from {place}: {(e.ErrorRecord?.Exception ?? e).Message.TrimEnd('.')}.", e);
        }
    }

    private async Task<object?> FileAsync(string file, string what)
    {
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
            throw new SyncException("SecretFileUnprotected", SyncErrorKind.InvalidProfile, $"The {what} is to be read from '{file}', and PowerShell protects such files on Windows only.",
                "Name an environment variable or a vault in the profile.");
        if (!File.Exists(file))
            throw Missing($"The {what} is to be read from '{file}', and there is no such file.", null);
        try
        {
            return First(await shell.RunAsync(FromFile, file).ConfigureAwait(false));
        }
        catch (RuntimeException e) when (e is not PipelineStoppedException)
        {
            throw new SyncException("SecretFileUnreadable", SyncErrorKind.NotAuthorized, $"The {what} cannot be read from '{file}'.",
                "Such a file can only be read by the account that made it, on the computer where it was made. Make it anew as that account: Get-Credential | Export-Clixml.", e);
        }
    }

    private static SyncException Missing(string message, Exception? cause) => new("SecretMissing", SyncErrorKind.NotAuthorized, message,
        "See whether Get-Secret or the file gives it to the account that runs the synchronization, or let the profile name another place.", cause);

    // By its name: the vault is a module that need not be here.
    private static bool IsLocked(RuntimeException error)
    {
        for (var cause = error.ErrorRecord?.Exception ?? error; cause is not null; cause = cause.InnerException)
            if (cause.GetType().Name == "PasswordRequiredException")
                return true;
        return false;
    }

    private static object? First(IReadOnlyList<PSObject> found) => found.Count > 0 ? found[0].BaseObject : null;
}
