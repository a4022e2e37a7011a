namespace ZivverSynctool.Delta;

/// <summary>What became of the question which account an address means.</summary>
/// <param name="Target">The account, or null.</param>
/// <param name="Keep">Where there is no target: the accounts that keep the access they may have, but get none.</param>
/// <param name="IsDoubt">Whether it is in doubt.</param>
internal readonly record struct ResolvedDelegate(DelegateTarget? Target, IReadOnlyList<DelegateTarget> Keep, bool IsDoubt)
{
    public static readonly ResolvedDelegate Nobody = new(null, [], false);

    /// <summary>It is in doubt, and nothing says between whom.</summary>
    public static readonly ResolvedDelegate MaybeAnybody = new(null, [], true);

    /// <summary>Whether it may be any account, also one that has access now.</summary>
    public bool MayBeAnybody => IsDoubt && Keep.Count == 0;

    public static ResolvedDelegate Of(DelegateTarget target) => new(target, [], false);

    public static ResolvedDelegate NoUser(DelegateTarget holder) => new(null, [holder], false);

    /// <summary>It is in doubt which of these it is, or whether it is one of them.</summary>
    public static ResolvedDelegate InDoubt(IReadOnlyList<DelegateTarget> perhaps) => new(null, perhaps, true);
}
