namespace ZivverSynctool.Reports;

/// <summary>What a column is for.</summary>
public enum ReportColumnKind
{
    /// <summary>Who, or a word that rows are filtered by.</summary>
    Key,

    /// <summary>Sentences: what and why.</summary>
    Sentence,

    /// <summary>A value in Zivver or in the sources.</summary>
    Value,

    /// <summary>Where it all comes from.</summary>
    Detail,
}
