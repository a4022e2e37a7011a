using ZivverSynctool.Execution;

namespace ZivverSynctool.Trials.Identity.Steps;

/// <summary>A run that is about to begin.</summary>
/// <param name="Request">What it is asked to do.</param>
/// <param name="Sources">What the sources said when its changes were made.</param>
internal sealed record RunPlan(RunRequest Request, SourceView Sources);
