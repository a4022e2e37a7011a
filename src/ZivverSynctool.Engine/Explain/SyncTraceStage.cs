namespace ZivverSynctool;

/// <summary>The stages on the way of the data.</summary>
public enum SyncTraceStage
{
    /// <summary>What a source says.</summary>
    Source,

    /// <summary>What is wrong with what a source says.</summary>
    Problem,

    /// <summary>Which value won where several sources have one.</summary>
    Merge,

    /// <summary>What the account mapping says.</summary>
    Mapping,

    /// <summary>How the two sides were brought together.</summary>
    Match,

    /// <summary>What Zivver has.</summary>
    Zivver,

    /// <summary>What differs, and what stops it.</summary>
    Difference,

    /// <summary>What a run would do.</summary>
    Decision,

    /// <summary>What would be sent.</summary>
    Request,

    /// <summary>Why somebody has access, or has not.</summary>
    Delegate,
}
