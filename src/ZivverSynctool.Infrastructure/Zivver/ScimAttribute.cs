namespace ZivverSynctool.Infrastructure.Zivver;

/// <summary>The attributes of a resource that mean something here.</summary>
internal enum ScimAttribute
{
    Other,
    Id,
    UserName,
    ExternalId,
    DisplayName,
    Name,
    FormattedName,
    Active,
    PhoneNumbers,
    Members,
    Meta,
    Created,
    Enterprise,
    Division,
    Zivver,
    Aliases,
    Delegates,
    ExternalAccountId,
    Value,
}
