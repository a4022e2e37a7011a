namespace ZivverSynctool.Trials.Identity;

/// <summary>A rule that did not hold.</summary>
/// <param name="Rule">Its name.</param>
/// <param name="Step">The run after which it was seen, as its place among the steps.</param>
/// <param name="Message">What was seen.</param>
/// <param name="Runs">What each run up to then did, by its place among the steps.</param>
internal sealed record Failure(string Rule, int Step, string Message, IReadOnlyDictionary<int, IReadOnlyList<string>> Runs);
