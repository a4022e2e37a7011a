namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>What is wrong with an organization at rest, all of it in one pass.</summary>
internal static class OrganizationProblems
{
    public static List<string> Of(OrganizationDocument document)
    {
        var holders = new Dictionary<string, string>(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return Of(document.Users, "users").Concat(Of(document.FunctionalAccounts, "functionalAccounts")).ToList();

        IEnumerable<string> Of(List<AccountDocument>? accounts, string list)
        {
            for (var i = 0; i < (accounts?.Count ?? 0); i++)
            {
                var account = accounts![i];
                var place = $"{list}[{i}]";
                if (account.Id is not null && !ids.Add(account.Id))
                    yield return $"{place}: the id {account.Id} occurs twice";
                foreach (var address in new[] { account.Email ?? "" }.Concat(account.Aliases ?? []).Select(EmailAddress.Normalize))
                    if (!EmailAddress.IsValid(address))
                        yield return $"{place}: '{address}' is no address";
                    else if (holders.TryGetValue(address, out var holder))
                        yield return $"{place}: {address} is already an address of {holder}";
                    else
                        holders.Add(address, place);
            }
        }
    }
}
