namespace ZivverSynctool.Trials.Identity.Breaks;

/// <summary>One way to break each rule on what a run writes. That a run ends well is asked as well, but broken by no one.</summary>
internal static class AllBreaks
{
    public static readonly IReadOnlyList<Break> List =
    [
        new("owner") { Links = SwappedLinks.Of },
        new("access") { Target = target => new GivesAccessToOthers(target) },
        new("sso-key") { Target = target => new DropsSsoKeys(target) },
        new("unmanaged") { Target = target => new ForgetsExternalIds(target) },
        new("enabling") { Links = AllSuspendedBySync.Of },
        new("disabling") { Target = target => new EmptiesMailboxes(target) },
        new("refusals") { Target = target => new WritesToNobody(target) },
        new("completes") { Target = target => new FailsAtNames(target) },
        new("converges") { Target = target => new SwallowsNames(target) },
    ];
}
