using ZivverSynctool.Simulation;

namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>How a sandbox is set up.</summary>
public sealed record SandboxOptions
{
    /// <summary>The key of a sandbox that was given none. It opens nothing else.</summary>
    public const string DefaultKey = "sandbox-key";

    /// <summary>Port on loopback; 0 chooses a free one.</summary>
    public int Port { get; init; }

    /// <summary>The key that callers must send as <c>Authorization: Bearer …</c>.</summary>
    public string Key { get; init; } = DefaultKey;

    /// <summary>How many requests it takes in which time; the default is Zivver's own (ZIVVER-API, Connection).</summary>
    public RequestBudget Budget { get; init; } = RequestBudget.Default;

    /// <summary>Which headers tell about the budget. Zivver may or may not send them; the default is none.</summary>
    public SandboxRateLimitHeaders RateLimitHeaders { get; init; }

    /// <summary>How long every answer is held back, as a distance to the service would.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>What goes wrong, in order: the first fault that is due for a request is the one that happens.</summary>
    public IReadOnlyList<SandboxFault> Faults { get; init; } = [];

    /// <summary>Seed of the chance behind <see cref="SandboxFault.Probability"/>; the same seed and requests give the same faults.</summary>
    public int FaultSeed { get; init; }

    /// <summary>How lists are given out.</summary>
    public SandboxPaging Paging { get; init; }

    /// <summary>Most accounts in one answer, where <see cref="Paging"/> gives pages.</summary>
    public int PageSize { get; init; } = 100;

    /// <summary>Is told of each request as it arrives, with status 0, and again when its answer is ready, before that is sent; null is nobody.</summary>
    public Action<SandboxRequest>? Watch { get; init; }

    /// <summary>A file that <see cref="SandboxServer.Save"/> wrote or that was written by hand; null is an organization without accounts.</summary>
    public string? Seed { get; init; }

    /// <summary>What the organization is made of besides its accounts; null takes what the seed says, or else nothing is restricted.</summary>
    public OrganizationSettings? Settings { get; init; }
}
