namespace ZivverSynctool.Infrastructure.Tests.Storage;

/// <summary>Results and links in which every property has a value of its own.</summary>
internal static class Results
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public static SyncRun Run(string id = "20261123-120000-0001") => new()
    {
        Id = id,
        Mode = SyncRunMode.Unattended,
        Who = "svc-sync",
        Where = "server1",
        Version = "0.1.0",
        Profile = "/profiles/Example.json",
        Undoes = "20261122-120000-0001",
        Started = Noon,
        Ended = Noon.AddMinutes(5),
        Planned = 3,
        Actions = new Dictionary<string, int> { ["Update"] = 2 },
        Marks = new Dictionary<string, int> { ["AccessLost"] = 1 },
        Outcomes = new Dictionary<string, int> { ["Succeeded"] = 1, ["Failed"] = 1 },
        Reason = "over",
        ExitCode = 2,
    };

    public static SyncRun Begun(string id = "20261123-120000-0001") => Run(id) with
    {
        Ended = null,
        ExitCode = null,
        Reason = "",
        Actions = new Dictionary<string, int>(),
        Marks = new Dictionary<string, int>(),
        Outcomes = new Dictionary<string, int>(),
    };

    public static SyncResult Full(string email = "anna@example.test") => new()
    {
        Action = SyncAction.Update,
        AccountType = AccountType.FunctionalAccount,
        Email = email,
        DisplayName = "Anna \"Ànn\" de Vries\n\u2028",
        Summary = "name, aliases",
        Reason = "The sources differ.",
        ReasonCode = "TypeChange",
        Marks = [ChangeMark.AccessLost, ChangeMark.Rename],
        Status = ChangeStatus.OverLimit,
        Differences =
        [
            new SyncDifference
            {
                Property = SyncProperty.Delegates,
                Zivver = new[] { "a@example.test" },
                Source = Array.Empty<string>(),
                Added = ["b@example.test"],
                Removed = ["a@example.test"],
                Status = ChangeStatus.Held,
                Reason = "held",
                ReasonCode = "Hold",
                Targets = [new DelegateTarget("b@example.test", "id-b"), new DelegateTarget("c@example.test", null)],
            },
            new SyncDifference { Property = SyncProperty.Enabled, Zivver = true, Source = false },
            new SyncDifference { Property = SyncProperty.DisplayName, Zivver = null, Source = "Anna" },
        ],
        Source = new SyncAccount
        {
            AccountType = AccountType.FunctionalAccount,
            Email = "anna@example.test",
            DisplayName = "Anna",
            Enabled = false,
            Aliases = [],
            Delegates = ["b@example.test"],
            DelegateReferences = ["CN=B,DC=example,DC=test"],
            References = ["CN=A,DC=example,DC=test"],
            PhoneNumber = "+31612345678",
            OrganizationalUnit = "Care",
            SsoAccountKey = "key",
            Identifiers = [new Identifier("EmployeeNumber", "0042")],
            Source = "Staff, Phones",
            Location = "staff.csv line 2",
            Origins = new Dictionary<SyncProperty, string> { [SyncProperty.PhoneNumber] = "Phones" },
        },
        Zivver = new ZivverAccount
        {
            Id = "11111111-1111-1111-1111-111111111111",
            AccountType = AccountType.FunctionalAccount,
            Email = "anna@example.test",
            DisplayName = "Anne",
            Enabled = true,
            Aliases = ["a@example.test"],
            Delegates = ["b@example.test"],
            DelegateIds = ["id-b"],
            PhoneNumber = "+31612345679",
            OrganizationalUnit = "/",
            ExternalAccountId = "x",
            Created = Noon,
            Seen = new ZivverSighting { From = Noon, Before = Noon.AddDays(-1), Until = Noon.AddDays(1), RunId = "20261122-120000-0001", Gone = true },
        },
        Identifiers = [new Identifier("EmployeeNumber", "0042")],
        ZivverId = "11111111-1111-1111-1111-111111111111",
        SuggestedZivverId = "22222222-0000-4000-8000-000000000002",
        Undoes = "20261122-120000-0001",
        Profile = "/profiles/Example.json",
        Outcome = SyncOutcome.Partial,
        Message = "done, but for an alias",
        Remedy = "claim the domain",
        ErrorId = "ZivverAliasDomainNotOwned",
        KnownIssue = "The domain is claimed in May",
        Started = Noon.AddTicks(1),
        Duration = TimeSpan.FromMilliseconds(12.5),
        RunId = "20261123-120000-0001",
    };

    public static AccountLink Link(int number, string? value = null) => new()
    {
        AccountType = number % 7 == 0 ? AccountType.FunctionalAccount : AccountType.User,
        Email = $"person{number:D6}@example.test",
        Identifier = new Identifier("EmployeeNumber", value ?? number.ToString("D6", System.Globalization.CultureInfo.InvariantCulture)),
        ZivverId = new Guid(number, 0, 0, new byte[8]).ToString(),
        SsoKeyFingerprint = number % 2 == 0 ? "0123456789abcdef" : null,
        Suspended = number % 3 == 0 ? Noon.AddSeconds(number) : null,
        Confirmed = number % 4 == 0 ? Noon.AddMinutes(number) : null,
        Linked = Noon.AddTicks(number),
        FormerAddresses = number % 5 == 0 ? ["old@example.test", "older@example.test"] : [],
    };
}
