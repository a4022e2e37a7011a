namespace ZivverSynctool.Trials.Identity.Breaks.Read;

/// <summary>Two people's links lead to each other's accounts.</summary>
internal static class SwappedLinks
{
    public static IReadOnlyList<AccountLink> Of(IReadOnlyList<AccountLink> links)
    {
        var users = links.Where(link => link.AccountType == AccountType.User).Take(2).ToList();
        return users.Count < 2 ? links : [.. links.Select(link =>
            link == users[0] ? link with { ZivverId = users[1].ZivverId }
            : link == users[1] ? link with { ZivverId = users[0].ZivverId } : link)];
    }
}
