using ZivverSynctool.Delta;

namespace ZivverSynctool.Review;

/// <summary>
/// What one account must look like for a run to be undone: of what that run wrote, the former values, and of everything else
/// nothing, so that it stays as it is.
/// </summary>
internal sealed class UndoImage
{
    private readonly SyncResult _result;
    private readonly ZivverAccount _now;
    private readonly List<SyncDifference> _kept = [];

    private UndoImage(SyncResult result, ZivverAccount now) => (_result, _now) = (result, now);

    /// <summary>The account, to be compared with what Zivver has now.</summary>
    public SyncAccount Account { get; private set; } = null!;

    /// <summary>Who is to have access again, by Zivver id; null where the run did not change that.</summary>
    public IReadOnlyList<string>? DelegateIds { get; private set; }

    /// <summary>What stays because it has changed once more since the run.</summary>
    public IReadOnlyList<SyncDifference> Kept => _kept;

    /// <summary>Makes the image.</summary>
    /// <param name="result">What the run did.</param>
    /// <param name="now">The account as Zivver has it now.</param>
    /// <param name="zivver">All accounts as Zivver has them now.</param>
    /// <param name="ssoAccountKey">The user's single sign-on key, for writes that must carry it; null where it is not known.</param>
    public static UndoImage Of(SyncResult result, ZivverAccount now, ZivverSnapshot zivver, string? ssoAccountKey)
    {
        var image = new UndoImage(result, now);
        image.Account = (result.Action == SyncAction.Create ? Suspended(now) : image.Former()) with
        {
            AccountType = result.AccountType,
            SsoAccountKey = ssoAccountKey,
            Source = $"run {result.RunId}",
            Location = "as it was before that run",
        };
        image.DelegateIds = result.Action == SyncAction.Create
            ? now.AccountType == AccountType.FunctionalAccount ? [] : null
            : image.FormerDelegates(zivver);
        return image;
    }

    // An account that was made cannot be unmade without losing what is in it.
    private static SyncAccount Suspended(ZivverAccount now) => new()
    {
        Email = now.Email,
        Enabled = now.AccountType == AccountType.User ? false : null,
    };

    private SyncAccount Former() => new()
    {
        Email = FormerText(SyncProperty.Email, _now.Email) ?? _now.Email,
        DisplayName = FormerText(SyncProperty.DisplayName, _now.DisplayName),
        PhoneNumber = FormerText(SyncProperty.PhoneNumber, _now.PhoneNumber),
        OrganizationalUnit = FormerText(SyncProperty.OrganizationalUnit, PropertyComparer.UnitOf(_now)),
        Enabled = Written(SyncProperty.Enabled) is { } difference && _now.Enabled == (bool)difference.Source! ? (bool)difference.Zivver! : null,
        Aliases = Written(SyncProperty.Aliases) is { } aliases ? Back(_now.Aliases, aliases.Added, aliases.Removed) : null,
    };

    private string? FormerText(SyncProperty property, string? now)
    {
        if (Written(property) is not { } difference)
            return null;
        var (former, written) = (difference.Zivver as string ?? "", (string)difference.Source!);
        if ((now ?? "") == written || (now ?? "") == former)
            return former;
        _kept.Add(new SyncDifference
        {
            Property = property,
            Zivver = now,
            Source = former,
            Status = ChangeStatus.Blocked,
            ReasonCode = "ChangedSince",
            Reason = $"The run made the {Words.Of(property)} {written}, and it has been changed since, so it stays.",
        });
        return null;
    }

    private List<string>? FormerDelegates(ZivverSnapshot zivver)
    {
        if (Written(SyncProperty.Delegates) is not { } difference)
            return null;
        var former = _result.Zivver!.DelegateIds;
        var given = difference.Targets.Select(target => target.ZivverId ?? zivver.ByPrimary(target.Address)?.Id).OfType<string>().ToList();
        return Back(_now.DelegateIds, given.Except(former), former.Except(given).Where(id => zivver.ById(id) is not null));
    }

    // Item by item: what others added or took away since is none of this run's.
    private static List<string> Back(IEnumerable<string> now, IEnumerable<string> added, IEnumerable<string> removed) =>
        now.Except(added).Union(removed).ToList();

    private SyncDifference? Written(SyncProperty property) => _result.Ready.FirstOrDefault(difference => difference.Property == property);
}
