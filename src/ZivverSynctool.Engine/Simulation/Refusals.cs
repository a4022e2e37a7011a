namespace ZivverSynctool.Simulation;

/// <summary>Zivver's refusals word for word (ZIVVER-API, Error catalogue).</summary>
internal static class Refusals
{
    public static ZivverRejection UnknownAccount(string id) => new(400, $"Unknown account with uuid: {id}");

    public static ZivverRejection OutsideOrganization() => new(400, "Account is outside the organization");

    public static ZivverRejection AlreadyExists(string address) => new(409, $"Account already exists: {address}");

    public static ZivverRejection AliasTaken(string alias) => new(400, $"Error creating alias: Alias is already taken for {alias}");

    public static ZivverRejection AliasIsGuest(string alias) => new(400, $"Error creating alias: Alias is a guest: {alias}");

    public static ZivverRejection AliasDomainNotOwned() => new(400, "Error creating alias: Domain Not Owned");

    public static ZivverRejection UnknownInSet() => new(400, "Unknown in set");

    public static ZivverRejection MemberNotFound() => new(400, "Error creating member: Member Not Found");

    public static ZivverRejection InvalidDivision(string name) => new(400, $"Invalid division: {name}");

    // The catalogue has no words for these two; what matters is that they are refused.
    public static ZivverRejection AddressMissing(string attribute) => new(400, $"Missing attribute: {attribute}");

    public static ZivverRejection EmptyReplace() => new(400, "Replace with an empty list of members is not supported");
}
