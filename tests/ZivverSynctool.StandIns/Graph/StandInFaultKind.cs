namespace ZivverSynctool.StandIns.Graph;

/// <summary>What can go wrong with an answer.</summary>
public enum StandInFaultKind
{
    /// <summary>Another answer comes in its place.</summary>
    Refused,

    /// <summary>The body ends half way, as if that were all.</summary>
    Truncated,

    /// <summary>The connection breaks half way.</summary>
    Dropped,

    /// <summary>A web page comes in its place, as from a proxy that wants somebody to log in.</summary>
    WebPage,

    /// <summary>The next page is this one again.</summary>
    RepeatedPage,

    /// <summary>The next page gives the objects of this one again.</summary>
    RepeatedObjects,

    /// <summary>There is no link to the next page.</summary>
    LostPages,

    /// <summary>The link to the next page leads to another server.</summary>
    ForeignLink,
}
