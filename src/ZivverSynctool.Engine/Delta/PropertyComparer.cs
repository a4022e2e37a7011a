using ZivverSynctool.Mapping;

namespace ZivverSynctool.Delta;

/// <summary>Compares the properties of one account, all but the delegates, which need to know what becomes of the others.</summary>
internal sealed class PropertyComparer(DeltaInput input)
{
    private readonly ManagedProperties _managed = new(input.Profile);

    /// <summary>Adds what differs. A new account differs in everything that is supplied.</summary>
    public void Compare(Draft draft)
    {
        if (draft.Source is not { } source)
            CompareMissing(draft);
        else if (draft.Zivver is not { } zivver)
            CompareNew(draft, source);
        else
            CompareBoth(draft, source, zivver);
    }

    private static void CompareMissing(Draft draft)
    {
        if (draft.Zivver is { AccountType: AccountType.User, Enabled: true })
            draft.Differences.Add(Single(SyncProperty.Enabled, true, false));
    }

    private void CompareNew(Draft draft, SyncAccount source)
    {
        void Add(SyncProperty property, object? value)
        {
            if (value is not null && _managed.Contains(draft.Type, property))
                draft.Differences.Add(Single(property, null, value));
        }

        // Every account has an address and a name, managed or not.
        draft.Differences.Add(Single(SyncProperty.Email, null, source.Email));
        if (source.DisplayName is not null)
            draft.Differences.Add(Single(SyncProperty.DisplayName, null, source.DisplayName));
        if (source.Aliases is { Count: > 0 } aliases && _managed.Contains(draft.Type, SyncProperty.Aliases))
            draft.Differences.Add(List(SyncProperty.Aliases, [], aliases));
        Add(SyncProperty.PhoneNumber, source.PhoneNumber);
        Add(SyncProperty.OrganizationalUnit, source.OrganizationalUnit);
        Add(SyncProperty.SsoAccountKey, source.SsoAccountKey);
    }

    private void CompareBoth(Draft draft, SyncAccount source, ZivverAccount zivver)
    {
        void Text(SyncProperty property, string? inZivver, string? wanted)
        {
            if (wanted is not null && _managed.Contains(draft.Type, property) && !string.Equals(inZivver ?? "", wanted, StringComparison.Ordinal))
                draft.Differences.Add(Single(property, inZivver, wanted));
        }

        Text(SyncProperty.Email, zivver.Email, source.Email);
        Text(SyncProperty.DisplayName, zivver.DisplayName, source.DisplayName);
        if (source.Enabled is { } enabled && enabled != zivver.Enabled && _managed.Contains(draft.Type, SyncProperty.Enabled))
            draft.Differences.Add(Single(SyncProperty.Enabled, zivver.Enabled, enabled));
        Text(SyncProperty.PhoneNumber, zivver.PhoneNumber, source.PhoneNumber);
        Text(SyncProperty.OrganizationalUnit, UnitOf(zivver), source.OrganizationalUnit is "/" ? "" : source.OrganizationalUnit);
        CompareAliases(draft, source, zivver);
        CompareSsoAccountKey(draft, source, zivver);
    }

    private void CompareAliases(Draft draft, SyncAccount source, ZivverAccount zivver)
    {
        var mode = _managed[draft.Type, SyncProperty.Aliases];
        var given = mode == ManageMode.Ignore ? null : source.Aliases;
        var kept = KeptAddresses(source, zivver);
        // As most are: nothing to put together, nothing to compare.
        if (kept.Count == 0 && given is not null && SameList(zivver.Aliases, given) && !given.Contains(source.Email))
            return;
        if (given is null && kept.All(zivver.Aliases.Contains))
            return;

        var wanted = new List<string>(given ?? zivver.Aliases);
        if (mode == ManageMode.Add)
            wanted.AddRange(zivver.Aliases.Except(wanted).ToList());
        wanted.AddRange(kept.Except(wanted).ToList());

        // An alias equal to the address the account has or gets says nothing.
        wanted.RemoveAll(source.Email.Equals);
        if (!SameSet(zivver.Aliases, wanted))
            draft.Differences.Add(List(SyncProperty.Aliases, zivver.Aliases, wanted));
    }

    private IReadOnlyList<string> KeptAddresses(SyncAccount source, ZivverAccount zivver)
    {
        if (!input.Profile.KeepOldAddressAsAlias)
            return [];
        var kept = input.Links.Of(zivver.Id).SelectMany(link => link.FormerAddresses).Where(zivver.Aliases.Contains).Distinct().ToList();
        if (source.Email != zivver.Email && _managed.Contains(source.AccountType, SyncProperty.Email))
            kept.Add(zivver.Email);
        return kept;
    }

    private void CompareSsoAccountKey(Draft draft, SyncAccount source, ZivverAccount zivver)
    {
        if (source.SsoAccountKey is not { } key || !_managed.Contains(draft.Type, SyncProperty.SsoAccountKey))
            return;
        if (input.ResendSsoAccountKey || !SsoKeyFingerprint.IsOf(key, Accepted(zivver)))
            draft.Differences.Add(Single(SyncProperty.SsoAccountKey, null, key));
    }

    private string? Accepted(ZivverAccount zivver)
    {
        var links = input.Links.Of(zivver.Id);
        for (var i = 0; i < links.Count; i++)
            if (links[i].SsoKeyFingerprint is { } accepted)
                return accepted;
        return null;
    }

    /// <summary>The account's unit, or empty: "/" is Zivver's way to say "none" (ZIVVER-API, Resources).</summary>
    internal static string UnitOf(ZivverAccount zivver) => zivver.OrganizationalUnit is null or "/" ? "" : zivver.OrganizationalUnit;

    private static bool SameSet(IReadOnlyList<string> a, IReadOnlyList<string> b) =>
        a.Count == b.Count && (SameList(a, b) || new HashSet<string>(a).SetEquals(b));

    private static bool SameList(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        if (a.Count != b.Count)
            return false;
        for (var i = 0; i < a.Count; i++)
            if (a[i] != b[i])
                return false;
        return true;
    }

    private static SyncDifference Single(SyncProperty property, object? zivver, object? source) =>
        new() { Property = property, Zivver = zivver, Source = source };

    internal static SyncDifference List(SyncProperty property, IReadOnlyList<string> zivver, IReadOnlyList<string> source) => new()
    {
        Property = property,
        Zivver = zivver,
        Source = source,
        Added = source.Except(zivver).ToList(),
        Removed = zivver.Except(source).ToList(),
    };
}
