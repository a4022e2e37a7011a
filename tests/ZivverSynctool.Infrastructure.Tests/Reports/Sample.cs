using ZivverSynctool.Reports;

namespace ZivverSynctool.Infrastructure.Tests.Reports;

/// <summary>Reports for tests: an update of a user and a report of any changes.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Made = new(2026, 11, 23, 14, 1, 2, TimeSpan.Zero);

    /// <summary>An hour before UTC in winter, as in Amsterdam, without need of a time zone database.</summary>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone("Test", TimeSpan.FromHours(1), "Test", "Test");

    public static readonly SyncProfile Profile = new()
    {
        Name = "Example Care",
        Path = "/profiles/care.profile.json",
        Zivver = new ZivverSettings(),
        Domains = ["example.test"],
        MappingFolder = "/profiles/Account Mapping",
        Sources = [],
    };

    public static SyncReport Report(params SyncChange[] changes) => Report(changes, []);

    public static SyncReport Report(SyncChange[] changes, SyncRun[] runs) =>
        SyncReport.Of(Profile, changes, changes.Length == 0 ? ReportView.Delta : null, runs, Made, Zone);

    /// <summary>A user who gets another name and number; everything else stays.</summary>
    public static SyncChange Update(string name = "Anna de Vries", string email = "anna@example.test") => new()
    {
        Action = SyncAction.Update,
        Email = email,
        DisplayName = name,
        Summary = $"name Anna → {name}; phone number +31612345678 → +31612345679",
        Marks = [ChangeMark.SsoAccountKey],
        Differences =
        [
            new SyncDifference { Property = SyncProperty.DisplayName, Zivver = "Anna", Source = name },
            new SyncDifference
            {
                Property = SyncProperty.PhoneNumber,
                Zivver = "+31612345678",
                Source = "+31612345679",
                Status = ChangeStatus.OptionOff,
                Reason = "Option updateUsers is off.",
                ReasonCode = "OptionOff",
            },
        ],
        Source = new SyncAccount
        {
            Email = email,
            DisplayName = name,
            Enabled = true,
            Aliases = ["a@example.test", "b@example.test"],
            PhoneNumber = "+31612345679",
            Identifiers = [new Identifier("EmployeeNumber", "00123")],
            Source = "Staff, Phones",
            Location = "staff.csv line 2, phones.csv line 9",
            Origins = new Dictionary<SyncProperty, string> { [SyncProperty.DisplayName] = "Staff", [SyncProperty.PhoneNumber] = "Phones" },
        },
        Zivver = new ZivverAccount
        {
            Id = "11111111-1111-1111-1111-111111111111",
            Email = email,
            DisplayName = "Anna",
            Enabled = true,
            Aliases = ["a@example.test", "b@example.test"],
            PhoneNumber = "+31612345678",
            OrganizationalUnit = "/",
            Created = Made.AddYears(-1),
        },
        Identifiers = [new Identifier("EmployeeNumber", "00123")],
        ZivverId = "11111111-1111-1111-1111-111111111111",
        Profile = Profile.Path,
    };

    /// <summary>What nothing is done to, and why.</summary>
    public static SyncChange Stopped(string email, ChangeStatus status, string code, string reason, AccountType type = AccountType.User) => new()
    {
        AccountType = type,
        Email = email,
        Status = status,
        ReasonCode = code,
        Reason = reason,
        Profile = Profile.Path,
    };
}
