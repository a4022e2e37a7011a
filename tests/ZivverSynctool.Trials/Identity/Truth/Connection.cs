namespace ZivverSynctool.Trials.Identity.Truth;

/// <summary>A source account and the Zivver account a call took for the same.</summary>
/// <param name="Source">The source account.</param>
/// <param name="Owners">Whose it is; several where what sources say of several was made one.</param>
/// <param name="Zivver">The Zivver account before the call, or as it was made in it.</param>
/// <param name="Reason">What the delta or the result said of it.</param>
/// <param name="How">What of the call shows it.</param>
internal sealed record Connection(SyncAccount Source, IReadOnlyList<int> Owners, ZivverAccount Zivver, string Reason, string How)
{
    /// <summary>Whether it is more than a delta's opinion.</summary>
    public bool IsMade { get; init; } = true;
}
