using ZivverSynctool.Generation;

namespace ZivverSynctool.Bench;

/// <summary>Changes of users that everybody has one of: another unit and another phone number.</summary>
internal static class ReportRows
{
    public static List<SyncChange> Make(int rows)
    {
        var organization = OrganizationGenerator.Make(new OrganizationShape { Users = rows, FunctionalAccounts = 0 }, 1);
        return [.. organization.Accounts.Values.Select(Change)];
    }

    private static SyncChange Change(SyncAccount account, int number)
    {
        var zivver = new ZivverAccount
        {
            Id = new Guid(number, 0, 0, new byte[8]).ToString(),
            Email = account.Email,
            DisplayName = account.DisplayName!,
            Enabled = true,
            Aliases = account.Aliases ?? [],
            Delegates = account.Delegates ?? [],
            PhoneNumber = $"+3161{number:0000000}",
            OrganizationalUnit = "Former unit",
            Created = DateTimeOffset.UnixEpoch.AddYears(50).AddMinutes(number),
        };
        return new SyncChange
        {
            Action = SyncAction.Update,
            Email = account.Email,
            DisplayName = account.DisplayName!,
            Summary = $"phone number {zivver.PhoneNumber} → {account.PhoneNumber}; organizational unit Former unit → {account.OrganizationalUnit}",
            Differences =
            [
                new SyncDifference { Property = SyncProperty.PhoneNumber, Zivver = zivver.PhoneNumber, Source = account.PhoneNumber },
                new SyncDifference { Property = SyncProperty.OrganizationalUnit, Zivver = zivver.OrganizationalUnit, Source = account.OrganizationalUnit },
            ],
            Source = account,
            Zivver = zivver,
            Identifiers = account.Identifiers,
            ZivverId = zivver.Id,
            Profile = "/bench.profile.json",
        };
    }
}
