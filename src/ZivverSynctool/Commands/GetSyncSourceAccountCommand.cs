using ZivverSynctool.Execution;
using ZivverSynctool.Input;

namespace ZivverSynctool.Commands;

/// <summary><c>Get-SyncSourceAccount</c>: what the sources say, merged, and where each value came from; or what they do not agree on.</summary>
/// <remarks>
/// Reads the sources as a delta does and shows what comes of them before Zivver is asked anything: the accounts, with where each
/// value came from. With <c>-Conflicts</c> it shows what the sources do not agree on, and every entry that cannot be right.
/// </remarks>
/// <example>
/// What the sources say
/// <code>Get-SyncSourceAccount</code>
/// All accounts, merged.
/// </example>
/// <example>
/// Where the values of one account come from
/// <code>Get-SyncSourceAccount -Identity jan@example.test | Format-List</code>
/// <c>Origins</c> names the source of each value.
/// </example>
/// <example>
/// What is wrong in the sources
/// <code>Get-SyncSourceAccount -Conflicts | Format-List Email, Message, Remedy</code>
/// Problems and disagreements, with what each source says.
/// </example>
/// <example>
/// One source
/// <code>Get-SyncSourceAccount Staff</code>
/// Only accounts that it has a part in.
/// </example>
/// <seealso cref="GetSyncDeltaCommand"/>
/// <seealso cref="TestSyncProfileCommand"/>
/// <seealso cref="ConvertToSyncAccountCommand"/>
[Cmdlet(VerbsCommon.Get, "SyncSourceAccount")]
[OutputType(typeof(SyncAccount), typeof(SyncConflict))]
public sealed class GetSyncSourceAccountCommand : ProfileCommand
{
    private readonly PipedIdentities _identities;

    /// <summary>A call that names nobody yet.</summary>
    public GetSyncSourceAccountCommand() => _identities = new PipedIdentities(this);

    /// <summary>Only accounts that these sources have a part in.</summary>
    [Parameter(Position = 0, HelpMessage = "Names of sources; left out, all of them.")]
    [ArgumentCompleter(typeof(SourceCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Source { get; set; } = [];

    /// <summary>Only these accounts, by address, alias or identifier; sources that can are asked for just those.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "Addresses, aliases or identifiers; left out, all accounts.")]
    [Alias("Email")]
    [ArgumentCompleter(typeof(IdentityCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Identity { get; set; } = [];

    /// <summary>Instead of accounts, what the sources do not agree on, with what each of them says, and problems.</summary>
    [Parameter(HelpMessage = "Show what the sources do not agree on, and problems, instead of accounts.")]
    public SwitchParameter Conflicts { get; set; }

    /// <inheritdoc/>
    protected override void Process() => _identities.Add(Identity);

    /// <inheritdoc/>
    protected override void End()
    {
        if (_identities.IsNobody)
            return;
        var profile = ReadProfile();
        var request = new SourceAccountRequest { Identities = _identities.Named ?? [], Sources = Known(profile, Source), Conflicts = Conflicts };
        using var session = OpenLocal(profile);
        Show(session.ReadSources(request, StopToken));
    }

    private static string[] Known(SyncProfile profile, string[] names)
    {
        var known = profile.Sources.Select(source => source.Name).ToList();
        foreach (var name in names)
            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase))
                throw new SyncException(
                    "UnknownSource", SyncErrorKind.NotFound, $"The profile has no source '{name}'.",
                    $"Did you mean '{Nearest.To(name, known)}'? Its sources are {string.Join(", ", known)}.");
        return names;
    }
}
