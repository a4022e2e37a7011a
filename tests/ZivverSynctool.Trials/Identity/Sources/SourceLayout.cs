namespace ZivverSynctool.Trials.Identity.Sources;

/// <summary>How the accounts of an organization are spread over sources.</summary>
internal enum SourceLayout
{
    /// <summary>One source has everything.</summary>
    One,

    /// <summary>One source has the users, another one the functional accounts.</summary>
    ByType,

    /// <summary>Two sources have half of the accounts each.</summary>
    Halves,

    /// <summary>One source gives the accounts, another one adds properties to them.</summary>
    Enriched,

    /// <summary>Two sources have every account, disagree on names and units, and have half of each list of aliases.</summary>
    Overlapping,

    /// <summary>As <see cref="Overlapping"/>, but the second source says what was so a day ago.</summary>
    Behind,
}
