namespace ZivverSynctool.Trials.Torn;

/// <summary>A file of a profile's state, and what must be so when a power cut has damaged its end.</summary>
/// <param name="Path">The file.</param>
/// <param name="LastRecord">Where its last record begins; 0 where it is one record.</param>
/// <param name="Fault">Says what is wrong with what is made of the damaged file; null where nothing is.</param>
internal sealed record TornFile(string Path, int LastRecord, Func<Damage, string?> Fault);
