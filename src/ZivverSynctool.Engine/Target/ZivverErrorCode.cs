namespace ZivverSynctool.Target;

/// <summary>What a refusal or failure of Zivver means (ZIVVER-API, Error catalogue).</summary>
public enum ZivverErrorCode
{
    /// <summary>400 <c>Unknown account with uuid</c>: deleted meanwhile.</summary>
    UnknownAccount,

    /// <summary>400 <c>Account is outside the organization</c>, which has four causes.</summary>
    OutsideOrganization,

    /// <summary>400: the alias is an account of its own.</summary>
    AliasTaken,

    /// <summary>400: a guest account has the alias.</summary>
    AliasGuest,

    /// <summary>400: the alias is in an unclaimed domain.</summary>
    AliasDomainNotOwned,

    /// <summary>400: an unknown member id.</summary>
    UnknownMember,

    /// <summary>400 <c>Invalid division</c>: the organizational unit is unknown.</summary>
    InvalidDivision,

    /// <summary>401, 403: key wrong, incomplete or withdrawn.</summary>
    NotAuthorized,

    /// <summary>409, or a 400 on POST of an address that exists.</summary>
    AlreadyExists,

    /// <summary>415: wrong content type.</summary>
    WrongContentType,

    /// <summary>429: the request budget is spent and did not come back in time.</summary>
    TooManyRequests,

    /// <summary>5xx after all repeats.</summary>
    ServerError,

    /// <summary>No connection, a time-out, or a reset after all repeats.</summary>
    Unreachable,

    /// <summary>An answer that is no answer of this API: HTML, truncated JSON, a list that lies.</summary>
    UnexpectedAnswer,

    /// <summary>A refusal that is not in the catalogue; its text is in the message.</summary>
    Rejected,
}
