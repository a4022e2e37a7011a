using ZivverSynctool.Mapping;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Targeting;

/// <summary>What must be taken for granted of accounts that were not read, for those that were to be treated as in a full read.</summary>
internal static class Unread
{
    /// <summary>What the sources say, with that.</summary>
    /// <param name="merged">What they say.</param>
    /// <param name="reads">The reads it was merged of.</param>
    /// <param name="links">The account mapping.</param>
    /// <param name="areGiven">Whether the accounts were given with the call and need not have the identifiers of the profile's sources.</param>
    public static MergedSources Assume(MergedSources merged, IReadOnlyList<SourceRead> reads, LinkBook links, bool areGiven)
    {
        var all = links.ZivverIds.SelectMany(links.Of).ToList();
        return merged with
        {
            // Whoever lacks what others have lost it.
            OtherIdentifierNames = areGiven ? [] : all.Select(link => link.Identifier.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToList(),
            SupplySsoAccountKeys = merged.SupplySsoAccountKeys
                || reads.Any(read => read.Supplies.Contains(SyncProperty.SsoAccountKey)) || all.Exists(link => link.SsoKeyFingerprint is not null),
        };
    }
}
