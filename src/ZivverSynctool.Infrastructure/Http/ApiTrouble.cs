namespace ZivverSynctool.Infrastructure.Http;

/// <summary>Trouble that every API can have.</summary>
internal enum ApiTrouble
{
    /// <summary>No connection, no answer in time, or one that broke off.</summary>
    Unreachable,

    /// <summary>An answer that is none of this API.</summary>
    UnexpectedAnswer,
}
