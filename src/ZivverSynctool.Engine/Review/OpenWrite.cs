namespace ZivverSynctool.Review;

/// <summary>A write of an earlier run whose answer nobody has seen: it may have been applied.</summary>
/// <param name="Intent">The write.</param>
/// <param name="IdsBefore">For a POST, the ids that Zivver had when its run began; null where that is not known.</param>
public sealed record OpenWrite(WriteIntent Intent, IReadOnlyCollection<string>? IdsBefore);
