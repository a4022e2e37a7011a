using ZivverSynctool.Target;

namespace ZivverSynctool.Checks;

/// <summary>Checks the target: whether it answers, whether it takes the key, and how many requests it takes.</summary>
internal static class ZivverChecks
{
    private const string Connection = "Connection";
    private const string Key = "API key";
    private const string Pace = "Budget";

    public static IEnumerable<SyncCheck> Of(CheckReading reading)
    {
        switch (reading.Zivver.Error)
        {
            case null:
                yield return Reached(reading.Profile);
                yield return Passed(Key, $"Accepted. {Counted(reading.Zivver.Value!)} in Zivver.");
                break;
            case ZivverException { Code: ZivverErrorCode.NotAuthorized } refused:
                yield return Reached(reading.Profile);
                yield return SyncCheck.Failed(SyncCheckArea.Zivver, Key, refused);
                break;
            case ZivverException or { ErrorId: "ZivverAddressInvalid" or "ZivverAddressNotSecure" }:
                yield return SyncCheck.Failed(SyncCheckArea.Zivver, Connection, reading.Zivver.Error);
                yield return NotChecked(Key, "Not checked, for Zivver did not answer.");
                break;
            default:
                yield return NotChecked(Connection, "Not checked, for there is no key to ask with.");
                yield return SyncCheck.Failed(SyncCheckArea.Zivver, Key, reading.Zivver.Error);
                break;
        }

        yield return Budget(reading.Profile.Zivver.Budget, reading.Budget);
    }

    private static SyncCheck Reached(SyncProfile profile) => Passed(Connection, $"{profile.Zivver.BaseUri} answers.");

    private static SyncCheck Budget(RequestBudget configured, BudgetReport report)
    {
        var told = report.Told is { } budget ? $"Zivver says {Words.Of(budget)}" : "Zivver does not say how many it takes";
        var check = Passed(Pace, configured.Requests == 0 ? $"No limit in the profile; {told}." : $"{Words.Of(configured)}; {told}.");
        if (report.WasSpent)
            check = check.WithWarning(
                "It refused requests because the budget was spent.",
                "Other tools behind the same address use it as well: let them run at other times, or lower 'zivver.budget' in the profile.");
        if (report.Told is { } limit && configured.Requests > 0
            && (limit.Requests < configured.Requests || limit.Window > configured.Window))
            check = check.WithWarning("Runs keep to the lower.", "Correct 'zivver.budget' in the profile.");
        return check;
    }

    private static SyncCheck Passed(string name, string message) => new() { Area = SyncCheckArea.Zivver, Name = name, Message = message };

    private static SyncCheck NotChecked(string name, string message) => Passed(name, message) with { Outcome = SyncCheckOutcome.Warning };

    private static string Counted(ZivverSnapshot zivver)
    {
        var users = zivver.Accounts.Count(account => account.AccountType == AccountType.User);
        return $"{Words.Count(users, "user")} and {Words.Count(zivver.Accounts.Count - users, "functional account")}";
    }
}
