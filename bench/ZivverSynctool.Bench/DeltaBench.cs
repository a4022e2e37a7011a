using ZivverSynctool.Generation;

namespace ZivverSynctool.Bench;

/// <summary>A delta of a usual day: 1 % gone, 1 % new, 5 % changed, aliases and delegates included.</summary>
internal static class DeltaBench
{
    private const double FunctionalShare = 0.1;

    public static Dictionary<string, double> Measure(BenchArguments arguments)
    {
        var functional = (int)(arguments.Accounts * FunctionalShare);
        var organization = OrganizationGenerator.Make(new OrganizationShape { Users = arguments.Accounts - functional, FunctionalAccounts = functional }, 1);
        var side = ZivverSideGenerator.Make(organization, ZivverShares.UsualDay, 1);
        using var server = new RecordedServer(Recorded(side.Users), Recorded(side.FunctionalAccounts));
        using var place = new Workplace(organization.Accounts.Values, server.BaseAddress, RequestBudget.None);
        place.Link(side.Links);
        var (seconds, peak, changes) = MeasuredProcess.Run("delta", place.Profile);
        return new Dictionary<string, double>
        {
            ["seconds"] = seconds,
            ["peakMegabytes"] = peak,
            ["accounts"] = arguments.Accounts,
            ["changes"] = changes,
            ["requests"] = server.Requests,
        };
    }

    private static byte[] Recorded(IReadOnlyList<ZivverAccount> accounts)
    {
        using var stream = new MemoryStream();
        RecordedAnswer.Write(stream, accounts);
        return stream.ToArray();
    }
}
