namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>Something that goes wrong, and with which requests.</summary>
/// <param name="Kind">What goes wrong.</param>
public sealed record SandboxFault(SandboxFaultKind Kind)
{
    /// <summary>Only requests with this method; null is any.</summary>
    public string? Method { get; init; }

    /// <summary>Only requests whose path behind the base address starts with this, such as <c>/Groups</c>; null is any.</summary>
    public string? Path { get; init; }

    /// <summary>How many matching requests go well first.</summary>
    public int Skip { get; init; }

    /// <summary>How often it happens after that; null is for ever.</summary>
    public int? Times { get; init; } = 1;

    /// <summary>With which chance it happens when it is due, 0 to 1.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>Status of the answer, where the kind leaves a choice; 0 takes the kind's own.</summary>
    public int Status { get; init; }

    /// <summary>How late a slow answer comes; for a 429 how long it asks to wait, zero being the window of the budget.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Where a redirect points to.</summary>
    public string Location { get; init; } = "https://login.example.test/";

    /// <summary>The headers of a 429.</summary>
    public SandboxRateLimitHeaders Headers { get; init; }

    /// <summary>Whether a 429 comes without the JSON body that names the window.</summary>
    public bool WithoutBody { get; init; }
}
