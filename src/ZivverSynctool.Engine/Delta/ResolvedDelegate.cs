namespace ZivverSynctool.Delta;

/// <summary>What became of the question which account an address means.</summary>
/// <param name="Target">The account, or null.</param>
/// <param name="KeepZivverId">Where it is in doubt: the account that keeps the access it has, but gets none.</param>
/// <param name="IsDoubt">Whether it is in doubt.</param>
internal sealed record ResolvedDelegate(DelegateTarget? Target, string? KeepZivverId, bool IsDoubt)
{
    public static readonly ResolvedDelegate Nobody = new(null, null, false);

    public static ResolvedDelegate Of(DelegateTarget target) => new(target, null, false);

    public static ResolvedDelegate InDoubt(ZivverAccount? holder) => new(null, holder?.Id, true);
}
