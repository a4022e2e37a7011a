namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>Every rule, in the order in which they are asked.</summary>
internal static class AllRules
{
    public static readonly IReadOnlyList<IRule> List =
    [
        new EndsWell(), new LeavesNoTrace(),
        new KeepsOwners(), new MakesOnce(), new KeepsLinks(),
        new KeepsAccess(), new TakesOnlyAccessThatIsToGo(), new EmptiesOnPurpose(),
        new KeepsSsoKeys(), new KeepsUnmanaged(),
        new EnablesItsOwn(), new HoldsOutlast(), new DisablesTheMissing(),
        new KeepsProtected(), new KeepsToScope(), new KeepsToOptions(), new KeepsToLimits(),
        new HonoursDrift(), new NeverHalf(), new SaysWhatItDoes(), new DoesWhatItSays(),
        new SendsWhatIsTaken(), new Completes(), new PreviewsAgree(), new Converges(),
    ];
}
