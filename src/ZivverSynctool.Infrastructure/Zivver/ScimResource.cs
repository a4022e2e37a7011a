using ZivverSynctool.Infrastructure.Http;
using ZivverSynctool.Target;

namespace ZivverSynctool.Infrastructure.Zivver;

/// <summary>The attributes of a user or group as a body has them; null is "not mentioned". Filled again for each element of a list.</summary>
internal sealed class ScimResource
{
    public string? Id { get; set; }
    public string? UserName { get; set; }
    public string? ExternalId { get; set; }
    public string? DisplayName { get; set; }
    public string? FormattedName { get; set; }
    public bool? Active { get; set; }
    public string? PhoneNumber { get; set; }
    public string? Division { get; set; }
    public string? ExternalAccountId { get; set; }
    public DateTimeOffset? Created { get; set; }
    public IReadOnlyList<string>? Aliases { get; set; }
    public IReadOnlyList<string>? Delegates { get; set; }
    public IReadOnlyList<string>? Members { get; set; }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Id = UserName = ExternalId = DisplayName = FormattedName = PhoneNumber = Division = ExternalAccountId = null;
        Active = null;
        Created = null;
        Aliases = Delegates = Members = null;
    }

    /// <summary>The account of a list.</summary>
    /// <exception cref="UnusableAnswer">It has no id or no address, so nothing can be said about it.</exception>
    public ZivverAccount ToAccount(AccountType type)
    {
        var isUser = type == AccountType.User;
        var address = isUser ? UserName : ExternalId;
        if (string.IsNullOrEmpty(Id))
            throw new UnusableAnswer($"the list has an account without an id{(string.IsNullOrEmpty(address) ? "" : $", {address}")}.");
        // In a path they would mean another place (RFC 3986 §5.2.4).
        if (Id is "." or "..")
            throw new UnusableAnswer($"the list has an account whose id is only dots, {address}.");
        if (string.IsNullOrEmpty(address))
            throw new UnusableAnswer($"the list has an account without a {ScimNames.AddressAttribute(type)}, id {Id}.");
        // A functional account's own id may occur among its members and means nothing (ZIVVER-API, Resources).
        var members = Members is null || isUser ? [] : Members.Contains(Id) ? [.. Members.Where(m => m != Id)] : Members;
        return new ZivverAccount
        {
            Id = Id!,
            AccountType = type,
            Email = address!,
            DisplayName = (isUser ? FormattedName ?? DisplayName : DisplayName) ?? "",
            // RFC 7643 §4.1.1 leaves open what a missing active means; here it is taken as in use, for nothing else says "suspended".
            Enabled = isUser ? Active ?? true : members.Count > 0,
            Aliases = Aliases ?? [],
            Delegates = isUser ? Delegates ?? [] : [],
            DelegateIds = members,
            PhoneNumber = string.IsNullOrEmpty(PhoneNumber) ? null : PhoneNumber,
            OrganizationalUnit = Division,
            ExternalAccountId = ExternalAccountId,
            Created = Created,
        };
    }

    /// <summary>What the answer to a write claims.</summary>
    /// <param name="id">The account's id where it is known; else the answer must have one.</param>
    /// <exception cref="UnusableAnswer">No id is known.</exception>
    public WriteAnswer ToAnswer(string? id) =>
        new(id ?? (string.IsNullOrEmpty(Id) ? throw new UnusableAnswer("the answer does not tell the id of the new account.") : Id!), Aliases, Delegates, Members);
}
