namespace ZivverSynctool.Mapping.Edits;

/// <summary>Sees to it that one edit gives an identifier to one account only, and an account one identifier of a name.</summary>
internal sealed class LinkPlaces
{
    private readonly Dictionary<(AccountType, Identifier), ZivverAccount> _accounts = [];
    private readonly Dictionary<(string ZivverId, string Name), Identifier> _identifiers = [];

    /// <summary>Takes a place; false where it is taken, which is a fault unless the same link was there before.</summary>
    public bool Claim(Identifier identifier, ZivverAccount account, EditFaults faults)
    {
        if (_accounts.TryGetValue((account.AccountType, identifier), out var other))
        {
            if (other.Id != account.Id)
                faults.Add($"{identifier} is to be linked to {other.Email} and to {account.Email}.");
            return false;
        }

        _accounts.Add((account.AccountType, identifier), account);
        var place = (account.Id, identifier.Name.ToUpperInvariant());
        if (_identifiers.TryGetValue(place, out var first))
        {
            faults.Add($"{account.Email} is to be linked to {first} and to {identifier}.");
            return false;
        }

        _identifiers.Add(place, identifier);
        return true;
    }
}
