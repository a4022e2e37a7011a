namespace ZivverSynctool.Trials.Identity;

/// <summary>A source account and the Zivver account a run took for the same.</summary>
/// <param name="Source">The source account.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Zivver">The Zivver account before the run, or as it was made in it.</param>
/// <param name="Reason">What the delta or the result said of it.</param>
/// <param name="How">What of the run shows it.</param>
internal sealed record Connection(SyncAccount Source, int Owner, ZivverAccount Zivver, string Reason, string How);
