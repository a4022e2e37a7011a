using ZivverSynctool.Trials.Identity.Steps;

namespace ZivverSynctool.Trials.Identity;

/// <summary>What happens to an organization, its Zivver and its synchronization. Any part of a history is a history.</summary>
/// <param name="Setting">What does not change.</param>
/// <param name="Steps">What happens, in order, runs included.</param>
internal sealed record History(HistorySetting Setting, IReadOnlyList<HistoryStep> Steps);
