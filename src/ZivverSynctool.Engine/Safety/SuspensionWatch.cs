using ZivverSynctool.Mapping;

namespace ZivverSynctool.Safety;

/// <summary>Knows what keeps a suspended account suspended: a hold, or that another hand than this tool's suspended it (SPEC §4).</summary>
internal sealed class SuspensionWatch(IReadOnlyList<SyncHold> holds, LinkBook links)
{
    private readonly Dictionary<string, SyncHold> _holds = holds.ToDictionary(hold => hold.ZivverId, StringComparer.OrdinalIgnoreCase);

    /// <summary>Why no run may enable a suspended account, as a stable word and in words; null where one may.</summary>
    public (string Code, string Reason)? Keeps(ZivverAccount account)
    {
        if (Hold(account) is { } hold)
            return hold;
        if (links.Of(account.Id).Any(link => link.Suspended is not null))
            return null;
        return ("SuspendedByAnotherHand", $"{account.Email} was suspended in Zivver by another hand. Confirm with Resume-SyncAccount, or enable it in Zivver.");
    }

    /// <summary>The hold that keeps an account as it is, as a stable word and in words; null where there is none.</summary>
    public (string Code, string Reason)? Hold(ZivverAccount account) => _holds.TryGetValue(account.Id, out var hold)
        ? ("Hold", $"{hold.Who} holds {account.Email} suspended since {hold.Since:yyyy-MM-dd}: {hold.Reason}. Let it go with Resume-SyncAccount.")
        : null;
}
