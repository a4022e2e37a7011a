namespace ZivverSynctool.Review;

/// <summary>Whether an account of Zivver is still as it was. Who has access is a matter of accounts, not of what they are called.</summary>
internal static class SameAccount
{
    public static bool Is(ZivverAccount one, ZivverAccount other) =>
        one.Email == other.Email
        && one.DisplayName == other.DisplayName
        && one.Enabled == other.Enabled
        && one.PhoneNumber == other.PhoneNumber
        && UnitOf(one) == UnitOf(other)
        && one.ExternalAccountId == other.ExternalAccountId
        && SameSet(one.Aliases, other.Aliases)
        && SameSet(one.DelegateIds, other.DelegateIds);

    private static string UnitOf(ZivverAccount account) => Delta.PropertyComparer.UnitOf(account);

    private static bool SameSet(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        one.Count == other.Count && (one.SequenceEqual(other) || new HashSet<string>(one).SetEquals(other));
}
