namespace ZivverSynctool.Mapping;

/// <summary>Which account of the sources each Zivver account was matched to, so that none goes to two.</summary>
internal sealed class TakenAccounts(ZivverSnapshot zivver)
{
    private readonly int?[] _by = new int?[zivver.Accounts.Count];

    /// <summary>The place of its account among those of the sources; null while nobody has it.</summary>
    public int? this[ZivverAccount account]
    {
        get => _by[zivver.PlaceOf(account)];
        set => _by[zivver.PlaceOf(account)] = value;
    }

    /// <summary>Whether somebody has it.</summary>
    public bool Contain(ZivverAccount account) => this[account] is not null;
}
