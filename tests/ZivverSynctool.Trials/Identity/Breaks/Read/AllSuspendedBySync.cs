namespace ZivverSynctool.Trials.Identity.Breaks.Read;

/// <summary>Every link says that synchronization has suspended the account.</summary>
internal static class AllSuspendedBySync
{
    public static IReadOnlyList<AccountLink> Of(IReadOnlyList<AccountLink> links) =>
        [.. links.Select(link => link with { Suspended = link.Suspended ?? link.Linked })];
}
