namespace ZivverSynctool.Delta;

/// <summary>What became of the question which account an address means.</summary>
/// <param name="Target">The account, or null.</param>
/// <param name="Keep">Where there is no target: the account that keeps the access it may have, but gets none.</param>
/// <param name="IsDoubt">Whether it is in doubt.</param>
internal readonly record struct ResolvedDelegate(DelegateTarget? Target, DelegateTarget? Keep, bool IsDoubt)
{
    public static readonly ResolvedDelegate Nobody = new(null, null, false);

    /// <summary>It may be any account, also one that has access now.</summary>
    public static readonly ResolvedDelegate MaybeAnybody = new(null, null, true);

    public static ResolvedDelegate Of(DelegateTarget target) => new(target, null, false);

    public static ResolvedDelegate NoUser(DelegateTarget holder) => new(null, holder, false);

    public static ResolvedDelegate InDoubt(DelegateTarget? holder) => new(null, holder, true);
}
