using ZivverSynctool.Input;

namespace ZivverSynctool.Commands;

/// <summary><c>Get-SyncSourceAccount</c>: what the sources say, merged.</summary>
[Cmdlet(VerbsCommon.Get, "SyncSourceAccount")]
[OutputType(typeof(SyncAccount))]
public sealed class GetSyncSourceAccountCommand : ProfileCommand
{
    private HashSet<string>? _wanted;

    /// <summary>Only accounts that these sources have a part in.</summary>
    [Parameter(Position = 0, HelpMessage = "Names of sources; left out, all of them.")]
    [ArgumentCompleter(typeof(SourceCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Source { get; set; }

    /// <inheritdoc/>
    protected override void End()
    {
        var profile = ReadProfile();
        _wanted = Source is null ? null : Known(profile, Source);
        using var session = OpenLocal(profile);
        Show(session.ReadSources(StopToken));
    }

    /// <inheritdoc/>
    protected override void ShowItem(object item)
    {
        if (_wanted is null || item is SyncAccount account && _wanted.Any(account.IsFrom))
            WriteObject(item);
    }

    private static HashSet<string> Known(SyncProfile profile, string[] names)
    {
        var known = profile.Sources.Select(source => source.Name).ToList();
        foreach (var name in names)
            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase))
                throw new SyncException(
                    "UnknownSource", SyncErrorKind.NotFound, $"The profile has no source '{name}'.",
                    $"Did you mean '{Nearest.To(name, known)}'? Its sources are {string.Join(", ", known)}.");
        return new HashSet<string>(names, StringComparer.OrdinalIgnoreCase);
    }
}
