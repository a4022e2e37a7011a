namespace ZivverSynctool;

/// <summary>What a limit kept an unattended run from doing, and how it is approved.</summary>
/// <param name="Kind">What the limit counts.</param>
/// <param name="Count">How many changes there would have been.</param>
/// <param name="Allowed">How many may be.</param>
/// <param name="Reason">What is too many, in words.</param>
/// <param name="Plan">Full path of the plan of just these changes.</param>
/// <param name="Command">The one command that does them, exactly as they were then.</param>
public sealed record RefusedKind(LimitKind Kind, int Count, int Allowed, string Reason, string Plan, string Command);
