using ZivverSynctool.Infrastructure;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Input;
using ZivverSynctool.Shell;

namespace ZivverSynctool.Commands;

/// <summary>A cmdlet that works with a profile.</summary>
public abstract class ProfileCommand : SyncCommand
{
    /// <summary>The profile, by path or as <c>Get-SyncProfile</c> gives it. Left out: the only profile in the current location.</summary>
    [Parameter(HelpMessage = "Path of the profile; left out, the only profile in the current location.")]
    [ProfilePath]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    [ValidateNotNullOrEmpty]
    public virtual string? Profile { get; set; }

    /// <summary>Whether the call says that nobody is there.</summary>
    private protected virtual bool IsUnattended => false;

    /// <summary>Opens a profile, for calls that need no API key.</summary>
    private protected SyncSession OpenLocal(SyncProfile profile) => new(profile, null, ShellParts.Of(this, IsUnattended));

    /// <summary>Reads the profile that the call means.</summary>
    private protected SyncProfile ReadProfile() => ProfileFile.Load(ProfilePath);

    /// <summary>Full path of the profile that the call means.</summary>
    protected string ProfilePath =>
        Profile is null ? ProfileLocator.OnlyOneIn(SessionState.Path.CurrentFileSystemLocation.ProviderPath) : FullPath(Profile);
}
