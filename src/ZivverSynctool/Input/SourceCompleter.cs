namespace ZivverSynctool.Input;

/// <summary>Offers the names of the profile's sources, in order.</summary>
public sealed class SourceCompleter : ProfileValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Words(SyncProfile profile) => profile.Sources.Select(source => source.Name);
}
