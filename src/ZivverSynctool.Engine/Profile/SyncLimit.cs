namespace ZivverSynctool;

/// <summary>A limit as a number, a percentage of the enabled accounts in scope, or both: then the lower holds.</summary>
/// <param name="Number">The most there may be; exact.</param>
/// <param name="Percent">0 to 100; never means fewer than 3, but 0 is exact.</param>
public sealed record SyncLimit(int? Number, double? Percent)
{
    private const int SmallestShare = 3;

    /// <summary>The most there may be, for so many enabled accounts in scope.</summary>
    public int For(int accounts)
    {
        var share = Percent is not { } percent ? int.MaxValue
            : percent == 0 ? 0
            : Math.Max(SmallestShare, (int)Math.Floor(accounts * percent / 100));
        return Math.Min(Number ?? int.MaxValue, share);
    }
}
