namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>Every rule, in the order in which they are asked.</summary>
internal static class AllRules
{
    public static readonly IReadOnlyList<IRule> List =
    [
        new EndsWell(), new KeepsOwners(), new KeepsAccess(), new KeepsSsoKeys(), new KeepsUnmanaged(), new EnablesItsOwn(), new EmptiesOnPurpose(),
        new SendsWhatIsTaken(), new Completes(), new Converges(),
    ];
}
