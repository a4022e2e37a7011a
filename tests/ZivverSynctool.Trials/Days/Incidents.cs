using ZivverSynctool.Execution;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Target;

namespace ZivverSynctool.Trials.Days;

/// <summary>Everything that may happen in a night.</summary>
internal static class Incidents
{
    /// <summary>The name of a night in which one person leaves.</summary>
    public const string OneLeaves = "somebody leaves";

    /// <summary>The name of a night in which more leave than the limit allows.</summary>
    public const string TooMany = "too many leave at once";

    private const int NobodysPort = 9;

    /// <summary>A night like any other.</summary>
    public static readonly Incident Quiet = new("nothing special", 0) { Judge = AllIsInStep };

    /// <summary>All others.</summary>
    public static readonly IReadOnlyList<Incident> List =
    [
        new(OneLeaves, 0)
        {
            Befall = office => Change(office, person => person with { Works = false }),
            Judge = AllIsInStep,
        },
        new("the source is gone", 4) { ErrorId = "SourceFileMissing", Befall = office => office.Staff.Lose() },
        new("the source is half of what it was", 3)
        {
            ErrorId = "SourceShrunk",
            Befall = office => office.Staff.Write(office.Staff.People.Take(office.Staff.People.Count / 3)),
        },
        new("the source is empty", 3) { ErrorId = "SourceEmpty", Befall = office => office.Staff.Write([]) },
        new("the key is wrong", 4)
        {
            ErrorId = "ZivverNotAuthorized",
            Befall = office => office.Key = "withdrawn",
            Mend = (office, _) => office.Key = Workplaces.Workplace.Key,
        },
        new("Zivver is out of reach", 4)
        {
            ErrorId = "ZivverUnreachable",
            Befall = office => office.WriteProfile(new Uri($"http://localhost:{NobodysPort}")),
            Mend = (office, _) => office.WriteProfile(),
        },
        new("the profile is damaged", 6)
        {
            ErrorId = "ProfileInvalid",
            IsRecorded = false,
            IsLogged = false,
            IsTold = false,
            Befall = office => File.WriteAllText(office.ProfilePath, "{ \"name\": "),
            Mend = (office, _) => office.WriteProfile(),
        },
        new("another run is active", 5) { ErrorId = "RunActive", Befall = office => office.Hold(), Mend = (office, _) => office.LetGo() },
        new("the machine is off", null),
        new(TooMany, 3)
        {
            Befall = office =>
            {
                for (var leaver = office.Staff.TooManyToLeave; leaver > 0; leaver--)
                    Change(office, person => person with { Works = false });
            },
            Judge = (_, night) => night.Run?.Refused is [{ Kind: LimitKind.DisableUsers }] ? null : "the refused kind is not on the run",
            Mend = Approve,
        },
        new("an account fails", 2)
        {
            Befall = office => Change(office, person => person with { Unit = "Nowhere" }),
            Judge = (_, night) => night.Results.Count(result => result.Outcome == SyncOutcome.Failed) == 1 ? null : "it is not one account that failed",
            Mend = (office, _) => Put(office, "Nowhere", Office.Unit),
        },
        new("an account fails that somebody has seen", 0)
        {
            Befall = office =>
            {
                var person = Change(office, person => person with { Unit = "Nowhere" });
                using var session = office.Open();
                session.KnownIssues.Set(person.Email, "ZivverInvalidDivision", office.Now.AddDays(1), "The unit comes in spring.");
            },
            Judge = (_, night) => night.Run?.KnownIssues == 1 ? null : "the failure is not known",
            Mend = (office, _) => Put(office, "Nowhere", Office.Unit),
        },
        new("the profile is paused", 0)
        {
            Befall = office =>
            {
                using var session = office.Open();
                session.Pauses.Begin(office.Now.AddHours(4), "The network is being rebuilt.");
            },
            Judge = (_, night) => night.Run?.Mode == SyncRunMode.Paused ? null : "the run was not paused",
        },
        new("another hand changes an account in Zivver", 0)
        {
            Befall = office => office.Zivver.Use(organization =>
            {
                var user = organization.List(AccountType.User).First(user => user.Enabled);
                organization.Update(user.Id, new AccountWrite { AccountType = AccountType.User, DisplayName = "Changed by hand" });
            }),
            Judge = (office, night) => night.Run?.ChangedElsewhere == 1 ? AllIsInStep(office, night) : $"{night.Run?.ChangedElsewhere} accounts count as changed by another hand",
        },
        new("the scheduler only asks for a report", 0)
        {
            Request = new RunRequest { Unattended = true, ReportOnly = true },
            Befall = office =>
            {
                office.Staff.Join();
                office.Staff.Write();
            },
            Judge = (office, night) => office.EnabledInZivver.Contains(office.Staff.People[^1].Email) ? "the report wrote"
                : night.Run?.Mode != SyncRunMode.ReportOnly ? "it is not kept as a report" : null,
        },
        new("nobody can be told", 0)
        {
            IsTold = false,
            Befall = office => office.Desk.IsBroken = true,
            Judge = AllIsInStep,
            Mend = (office, _) => office.Desk.IsBroken = false,
        },
        new("the log cannot be written", 0)
        {
            IsLogged = false,
            Befall = office => office.BlockLog(),
            Judge = (office, night) => night.Warnings.Any(warning => warning.Contains("Logs", StringComparison.Ordinal)) ? AllIsInStep(office, night) : "nobody is warned of the log",
            Mend = (office, _) => office.UnblockLog(),
        },
    ];

    /// <summary>The disk is full; only where this computer lets us have a small one.</summary>
    public static readonly Incident FullDisk = new("the disk is full", 4)
    {
        ErrorId = "StateNotWritable",
        IsRecorded = false,
        IsLogged = false,
        Befall = office => office.Disk!.Fill(),
        Mend = (office, _) => office.Disk!.Clear(),
    };

    private static Person Change(Office office, Func<Person, Person> change)
    {
        var person = office.Staff.Working.First(person => person.Unit.Length == 0);
        office.Staff.Change(person, change);
        office.Staff.Write();
        return change(person);
    }

    private static void Put(Office office, string from, string to)
    {
        office.Staff.Change(office.Staff.People.Single(person => person.Unit == from), person => person with { Unit = to });
        office.Staff.Write();
    }

    // As the command that the notification names does.
    private static void Approve(Office office, NightRun? night)
    {
        var refused = night!.Run!.Refused.Single();
        office.RunByHand(new RunRequest
        {
            Changes = PlanFile.Read(refused.Plan).Changes,
            Allow = new Dictionary<LimitKind, int> { [refused.Kind] = refused.Count },
        });
    }

    private static string? AllIsInStep(Office office, NightRun night)
    {
        var expected = office.Staff.Working.Select(person => person.Email).Order(StringComparer.Ordinal).ToList();
        return office.EnabledInZivver.SequenceEqual(expected, StringComparer.Ordinal)
            ? night.Run is { Mode: SyncRunMode.Unattended } ? null : "it left no run"
            : $"{office.EnabledInZivver.Count} people have an account and {expected.Count} work there";
    }
}
