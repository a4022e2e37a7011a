using ZivverSynctool.Delta;

namespace ZivverSynctool.Safety;

/// <summary>Changes that a limit keeps an unattended run from doing.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="Changes">The changes of its kind, as they would be done.</param>
internal sealed record RefusedChanges(TrippedLimit Limit, IReadOnlyList<SyncChange> Changes)
{
    private static readonly IReadOnlyDictionary<LimitKind, int> None = new Dictionary<LimitKind, int>();

    /// <summary>What is written down of it, with the command that approves it.</summary>
    /// <param name="plan">Full path of the plan of these changes.</param>
    /// <param name="profile">Whose limits hold.</param>
    /// <param name="zivver">What percentages are of.</param>
    public RefusedKind Record(string plan, SyncProfile profile, ZivverSnapshot zivver) =>
        new(Limit.Kind, Limit.Count, Limit.Allowed, Limit.Excess, plan, $"Import-SyncPlan -Path '{plan.Replace("'", "''")}' | Start-ZivverSync{Allow(profile, zivver)}");

    // A person who applies the plan is not held to what the last 24 hours did, but to every limit that these changes trip by themselves.
    private string Allow(SyncProfile profile, ZivverSnapshot zivver)
    {
        var tripped = LimitCheck.Check(Changes, profile, zivver, None, None);
        return tripped.Count == 0 ? "" : $" -Allow @{{ {string.Join("; ", tripped.Select(limit => $"{limit.Kind} = {limit.Count}"))} }}";
    }
}
