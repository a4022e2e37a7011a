using System.Globalization;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>
/// Puts back identifiers that a spreadsheet took for numbers, where the last good copy leaves no doubt: the same type,
/// name and Zivver account, and one value only that looks like this as a number.
/// </summary>
internal static class MappingRepair
{
    /// <summary>The links with such identifiers put back.</summary>
    public static List<AccountLink> Repair(List<AccountLink> links, List<AccountLink> copy, Action<string> warn)
    {
        var known = new HashSet<(AccountType, Identifier)>(copy.Select(MappingMerge.Key));
        var changed = links.Where(link => !known.Contains(MappingMerge.Key(link))).ToList();
        if (changed.Count == 0)
            return links;
        var present = new HashSet<(AccountType, Identifier)>(links.Select(MappingMerge.Key));
        var lost = copy.Where(link => !present.Contains(MappingMerge.Key(link)))
            .ToLookup(link => (link.AccountType, link.ZivverId, link.Identifier.Name.ToUpperInvariant()));
        var repairs = new Dictionary<AccountLink, AccountLink>();
        foreach (var link in changed)
        {
            var candidates = lost[(link.AccountType, link.ZivverId, link.Identifier.Name.ToUpperInvariant())]
                .Where(before => IsSameNumber(before.Identifier.Value, link.Identifier.Value)).ToList();
            if (candidates.Count == 1)
                repairs.Add(link, link with { Identifier = candidates[0].Identifier });
        }

        if (repairs.Count > 0)
        {
            var (spoilt, whole) = (repairs.First().Key, repairs.First().Value);
            warn($"A spreadsheet has changed {repairs.Count} identifiers in the account mapping, such as {whole.Identifier} into "
                + $"'{spoilt.Identifier.Value}'. They are taken from the last good copy.");
        }

        return links.ConvertAll(link => repairs.TryGetValue(link, out var whole) ? whole : link);
    }

    // 00123 becomes 123, and 123456789012 becomes 1,23457E+11: as many digits as are shown must agree.
    private static bool IsSameNumber(string before, string now)
    {
        if (before.Length == 0 || !before.All(char.IsDigit))
            return false;
        var digits = before.TrimStart('0');
        if (digits == now)
            return true;
        var shown = now.Replace(',', '.');
        var mantissa = shown.Split('E', 'e')[0].Count(char.IsDigit);
        return shown.Length > mantissa + 1 && mantissa > 0
            && double.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && double.TryParse(shown, NumberStyles.Float, CultureInfo.InvariantCulture, out var rounded)
            && double.Parse(number.ToString("E" + (mantissa - 1), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Equals(rounded);
    }
}
