namespace ZivverSynctool.Mapping;

/// <summary>How an account was found on the other side.</summary>
public enum MatchKind
{
    /// <summary>It was not.</summary>
    None,

    /// <summary>By the link of a fixed identifier.</summary>
    Identifier,

    /// <summary>By the link of its address, where it has no fixed identifier.</summary>
    LinkedAddress,

    /// <summary>By primary address, with no link yet.</summary>
    Address,
}
