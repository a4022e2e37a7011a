namespace ZivverSynctool.Safety;

/// <summary>What a whole read of the sources leaves for later ones, if the run that made it is not refused.</summary>
/// <param name="Sizes">How many accounts each source had.</param>
/// <param name="Missing">Which accounts of Zivver were in none of them.</param>
internal sealed record GoodRead(
    IReadOnlyDictionary<(string Source, AccountType Type), int> Sizes, IReadOnlyList<MissingSighting> Missing)
{
    /// <summary>The sizes in a lasting order.</summary>
    public IReadOnlyList<SourceSize> InOrder() =>
        [.. Sizes.Select(size => new SourceSize(size.Key.Source, size.Key.Type, size.Value))
            .OrderBy(size => size.Source, StringComparer.Ordinal).ThenBy(size => size.AccountType)];
}
