namespace ZivverSynctool.Trials;

/// <summary>What became of the cases of a proof.</summary>
internal readonly record struct Tally(int Passed, int Failed);
