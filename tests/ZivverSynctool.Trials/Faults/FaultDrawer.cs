using ZivverSynctool.Generation;
using ZivverSynctool.Infrastructure.Sandbox;

namespace ZivverSynctool.Trials.Faults;

/// <summary>Draws what goes wrong on the way to Zivver while a run lasts.</summary>
internal static class FaultDrawer
{
    private static readonly SandboxFaultKind[] Kinds = Enum.GetValues<SandboxFaultKind>();
    private static readonly string?[] Methods = [null, null, "GET", "POST", "POST", "PUT", "PUT", "PATCH"];

    /// <summary>Draws faults.</summary>
    /// <param name="chance">Decides.</param>
    /// <param name="elsewhere">Where redirects point to.</param>
    public static IReadOnlyList<SandboxFault> Draw(Chance chance, Uri elsewhere) =>
        [.. Enumerable.Range(0, chance.Between(1, 6)).Select(_ => One(chance, elsewhere))];

    private static SandboxFault One(Chance chance, Uri elsewhere)
    {
        var fault = new SandboxFault(chance.OneOf(Kinds))
        {
            Method = chance.OneOf(Methods),
            Skip = chance.Below(7),
            Times = chance.Between(1, 3),
            Location = elsewhere.AbsoluteUri,
        };
        return fault.Kind switch
        {
            SandboxFaultKind.TooManyRequests => fault with
            {
                Headers = (SandboxRateLimitHeaders)chance.Below(8),
                WithoutBody = chance.Happens(0.3),
                // The last is more than anybody would wait for.
                Delay = TimeSpan.FromSeconds(chance.OneOf([0, 1, 10, 60, 5000])),
            },
            SandboxFaultKind.ServerError or SandboxFaultKind.ServerErrorAfterWrite => fault with { Status = chance.Between(500, 504), Times = chance.Happens(0.2) ? null : fault.Times },
            SandboxFaultKind.HtmlPage => fault with { Status = chance.OneOf([200, 403, 502]) },
            SandboxFaultKind.Redirect => fault with { Status = chance.OneOf([301, 302, 303, 307, 308]) },
            // Late, or not before the caller has lost its patience.
            SandboxFaultKind.SlowAnswer => fault with { Times = 1, Delay = chance.Happens(0.9) ? TimeSpan.FromMilliseconds(20) : TimeSpan.FromHours(1) },
            SandboxFaultKind.KeyRevoked => fault with { Skip = chance.Below(12), Times = chance.Happens(0.7) ? null : 1 },
            SandboxFaultKind.AnswerLost or SandboxFaultKind.ResetBeforeAnswer => fault with { Times = chance.Happens(0.2) ? null : fault.Times },
            _ => fault,
        };
    }
}
