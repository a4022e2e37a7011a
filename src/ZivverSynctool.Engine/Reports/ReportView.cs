namespace ZivverSynctool.Reports;

/// <summary>What a report shows.</summary>
public enum ReportView
{
    /// <summary>What differs between Zivver and the sources.</summary>
    Delta,

    /// <summary>What a run would do.</summary>
    Preview,

    /// <summary>What runs did.</summary>
    Review,
}
