namespace ZivverSynctool.Target;

/// <summary>
/// The body of a POST or PUT. What is <see langword="null"/> is left out of the body and stays as it is, but an
/// <see cref="Extension"/> that is sent replaces the old one whole (ZIVVER-API, Calls).
/// </summary>
public sealed record AccountWrite
{
    /// <summary>User or functional account.</summary>
    public AccountType AccountType { get; init; }

    /// <summary>Primary address: <c>userName</c> or <c>externalId</c>.</summary>
    public string? Email { get; init; }

    /// <summary>Full name: <c>name.formatted</c> or <c>displayName</c>.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Users only: <c>active</c>. A POST ignores <see langword="false"/>.</summary>
    public bool? Active { get; init; }

    /// <summary>Users only: <c>phoneNumbers</c>, at most one. Empty text removes the number.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>The enterprise extension's <c>division</c>.</summary>
    public string? Division { get; init; }

    /// <summary>The Zivver extension, sent whole or not at all.</summary>
    public ZivverExtension? Extension { get; init; }

    /// <summary>Functional accounts only: <c>members</c>, ids. A PUT with an empty list changes nothing.</summary>
    public IReadOnlyList<string>? Members { get; init; }
}
