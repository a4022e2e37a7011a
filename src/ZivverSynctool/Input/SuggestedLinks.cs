using ZivverSynctool.Mapping.Edits;

namespace ZivverSynctool.Input;

/// <summary>The links that a change in doubt waits for.</summary>
internal static class SuggestedLinks
{
    /// <summary>One link per identifier of the account, to the Zivver account that it may be.</summary>
    /// <exception cref="SyncException">The change is about no such doubt.</exception>
    public static IEnumerable<WantedLink> Of(SyncChange change) => change is { SuggestedZivverId: { } id, Source: { } source }
        ? source.Identifiers.Select(identifier => new WantedLink(identifier, id, source.AccountType))
        : throw new SyncException(
            "NothingToLink", SyncErrorKind.InvalidArgument, $"{change.Email}: no link would settle this change ({change.Action}, {change.Status}).",
            "Pipe in only changes that have a SuggestedZivverId, or name identifier and Zivver account yourself.");
}
