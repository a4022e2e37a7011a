using ZivverSynctool.Mapping;

namespace ZivverSynctool.Safety;

/// <summary>Notices that the key, the organization or the mapping file is not the one that belongs here (SPEC §3, Which organization).</summary>
internal static class OrganizationGuard
{
    private const int FewestIds = 5;

    /// <summary>Throws when fewer than half of the mapped accounts are in Zivver's lists.</summary>
    public static void Check(LinkBook links, ZivverSnapshot zivver)
    {
        var mapped = 0;
        var found = 0;
        foreach (var id in links.ZivverIds)
        {
            mapped++;
            if (zivver.ById(id) is not null)
                found++;
        }

        if (mapped >= FewestIds && found * 2 < mapped)
            throw new SyncException("WrongOrganization", SyncErrorKind.Refused,
                $"Of {mapped} mapped accounts only {found} are in this Zivver organization.",
                "Check the API key, the base address and the account mapping: one of them belongs to another organization.");
    }
}
