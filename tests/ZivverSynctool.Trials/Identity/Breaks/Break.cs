using ZivverSynctool.Target;

namespace ZivverSynctool.Trials.Identity.Breaks;

/// <summary>A way to break a rule on purpose, which shows that the proof would notice.</summary>
/// <param name="Rule">The name of the rule that is broken.</param>
internal sealed record Break(string Rule)
{
    /// <summary>What is put between the engine and Zivver, or nothing.</summary>
    public Func<IZivver, IZivver>? Target { get; init; }

    /// <summary>What the engine is made to read of the account mapping, or all of it as it is.</summary>
    public Func<IReadOnlyList<AccountLink>, IReadOnlyList<AccountLink>>? Links { get; init; }
}
