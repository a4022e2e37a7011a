using System.Net;
using System.Security;
using ZivverSynctool.Infrastructure;
using ZivverSynctool.Input;
using ZivverSynctool.Shell;

namespace ZivverSynctool.Commands;

/// <summary>A cmdlet that works with a profile and its Zivver.</summary>
public abstract class ZivverCommand : ProfileCommand
{
    /// <summary>The API key. Left out: from where the profile says.</summary>
    [Parameter(HelpMessage = "The API key, as SecureString or PSCredential; left out, from where the profile says.")]
    [ApiKey]
    public SecureString? ApiKey { get; set; }

    /// <summary>Opens the profile that the call means.</summary>
    internal SyncSession Open(SyncProfile profile) =>
        new(profile, ApiKey is null ? null : new NetworkCredential("", ApiKey).Password, ShellParts.Of(this, IsUnattended));
}
