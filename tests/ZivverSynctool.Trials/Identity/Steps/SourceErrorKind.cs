namespace ZivverSynctool.Trials.Identity.Steps;

/// <summary>What is wrong with a line of a source.</summary>
internal enum SourceErrorKind
{
    /// <summary>It stands there twice.</summary>
    ListedTwice,

    /// <summary>It names an address among its aliases that is another's.</summary>
    ClaimsAddress,

    /// <summary>It has no value for a property that others have.</summary>
    LacksProperty,

    /// <summary>It has no fixed identifier.</summary>
    LacksIdentifier,

    /// <summary>Something in it cannot be read.</summary>
    Unreadable,
}
