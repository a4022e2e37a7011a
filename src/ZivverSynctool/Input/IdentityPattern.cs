namespace ZivverSynctool.Input;

/// <summary>An account as a user names it: an address, an alias or an id, with wildcards, compared without case.</summary>
internal sealed class IdentityPattern(string identity)
{
    private readonly WildcardPattern _pattern = new(identity.Trim(), WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);

    /// <summary>Whether it may mean several accounts, or none.</summary>
    public bool HasWildcards { get; } = WildcardPattern.ContainsWildcardCharacters(identity);

    /// <summary>Whether it means the account with this address, id and other names.</summary>
    public bool Matches(string email, string? id, IEnumerable<string> otherNames) =>
        _pattern.IsMatch(email) || id is not null && _pattern.IsMatch(id) || otherNames.Any(_pattern.IsMatch);
}
