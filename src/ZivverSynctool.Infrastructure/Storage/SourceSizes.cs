using ZivverSynctool.Safety;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>How many accounts of each type each source gave when it was last read well: what the guard against shrinking compares with.</summary>
public sealed class SourceSizes : ISourceSizes
{
    private readonly StateFolder _state;

    /// <summary>Makes a store for a profile.</summary>
    public SourceSizes(SyncProfile profile) => _state = new StateFolder(profile);

    /// <inheritdoc/>
    /// <remarks>None before the first good read. A damaged file is an error, since without it there is no guard.</remarks>
    public IReadOnlyDictionary<(string Source, AccountType Type), int> Load()
    {
        var sizes = new Dictionary<(string, AccountType), int>();
        foreach (var source in JsonFile.Read<Dictionary<string, Dictionary<AccountType, int>>>(_state.SourceSizes) ?? [])
            foreach (var size in source.Value)
                sizes[(source.Key, size.Key)] = size.Value;
        return sizes;
    }

    /// <inheritdoc/>
    public void Save(IReadOnlyDictionary<(string Source, AccountType Type), int> sizes) => JsonFile.Write(
        _state.SourceSizes,
        sizes.GroupBy(size => size.Key.Source, StringComparer.Ordinal).ToDictionary(
            source => source.Key,
            source => source.ToDictionary(size => size.Key.Type, size => size.Value)));
}
