using ZivverSynctool.Simulation;

namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>An account in the JSON of an organization at rest. Delegates, of both types, are addresses where they can be.</summary>
internal sealed record AccountDocument
{
    public string? Id { get; init; }

    public string? Email { get; init; }

    public string? DisplayName { get; init; }

    public bool? Enabled { get; init; }

    public List<string>? Aliases { get; init; }

    public List<string>? Delegates { get; init; }

    public string? PhoneNumber { get; init; }

    public string? OrganizationalUnit { get; init; }

    public string? SsoAccountKey { get; init; }

    public string? ExternalAccountId { get; init; }

    public DateTimeOffset? Created { get; init; }

    public static AccountDocument From(SeededAccount seed, Func<string, string> addressOf) => new()
    {
        Id = seed.Account.Id,
        Email = seed.Account.Email,
        DisplayName = seed.Account.DisplayName,
        Enabled = seed.Account.AccountType == AccountType.User ? seed.Account.Enabled : null,
        Aliases = [.. seed.Account.Aliases],
        Delegates = seed.Account.AccountType == AccountType.User
            ? [.. seed.Account.Delegates]
            : seed.Account.DelegateIds.Select(addressOf).ToList(),
        PhoneNumber = seed.Account.PhoneNumber,
        OrganizationalUnit = seed.Account.OrganizationalUnit,
        SsoAccountKey = seed.SsoAccountKey,
        ExternalAccountId = seed.Account.ExternalAccountId,
        Created = seed.Account.Created,
    };

    public SeededAccount ToSeed(AccountType type, Func<string> newId, DateTimeOffset now) => new(
        new ZivverAccount
        {
            Id = Id ?? newId(),
            AccountType = type,
            Email = EmailAddress.Normalize(Email!),
            DisplayName = DisplayName ?? "",
            Enabled = Enabled ?? true,
            Aliases = Aliases ?? [],
            Delegates = Delegates ?? [],
            PhoneNumber = PhoneNumber,
            OrganizationalUnit = OrganizationalUnit,
            ExternalAccountId = ExternalAccountId,
            Created = Created ?? now,
        },
        SsoAccountKey);
}
