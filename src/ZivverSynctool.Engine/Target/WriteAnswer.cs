namespace ZivverSynctool.Target;

/// <summary>What Zivver claims after a POST or PUT. Lists are null where the answer does not mention them.</summary>
/// <param name="Id">Zivver's id of the account.</param>
/// <param name="Aliases">The aliases the account has now.</param>
/// <param name="Delegates">Users: the addresses with access.</param>
/// <param name="Members">Functional accounts: the ids with access.</param>
public sealed record WriteAnswer(
    string Id, IReadOnlyList<string>? Aliases, IReadOnlyList<string>? Delegates, IReadOnlyList<string>? Members);
