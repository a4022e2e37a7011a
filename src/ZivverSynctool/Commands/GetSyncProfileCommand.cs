using ZivverSynctool.Input;

namespace ZivverSynctool.Commands;

/// <summary><c>Get-SyncProfile</c>: reads a profile and checks it.</summary>
/// <remarks>
/// Names at once all that is wrong with the file, by line, with the nearest known key. It reads neither the sources nor Zivver;
/// <c>Test-SyncProfile</c> does.
/// </remarks>
/// <example>
/// The only profile in this folder
/// <code>Get-SyncProfile</code>
/// A file counts as a profile by its name or its schema.
/// </example>
/// <example>
/// What it sets
/// <code>(Get-SyncProfile ./care.profile.json).Sources</code>
/// Its sources, in order.
/// </example>
/// <seealso cref="NewSyncProfileCommand"/>
/// <seealso cref="TestSyncProfileCommand"/>
/// <seealso href="about_ZivverSyncProfile"/>
[Cmdlet(VerbsCommon.Get, "SyncProfile")]
[OutputType(typeof(SyncProfile))]
public sealed class GetSyncProfileCommand : ProfileCommand
{
    /// <inheritdoc/>
    [Parameter(Position = 0, HelpMessage = "Path of the profile; left out, the only profile in the current location.")]
    [Alias("Path")]
    [ProfilePath]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    [ValidateNotNullOrEmpty]
    public override string? Profile { get; set; }

    /// <inheritdoc/>
    protected override void End() => WriteObject(ReadProfile());
}
