namespace ZivverSynctool.Trials.Days;

/// <summary>One thing that must be so after each night.</summary>
internal interface INightRule
{
    /// <summary>The evening: what there is by now is no doing of the night.</summary>
    void Begin();

    /// <summary>The morning.</summary>
    /// <param name="incident">What happened.</param>
    /// <param name="night">The run; null where there was none.</param>
    /// <returns>What is wrong, a sentence each.</returns>
    IEnumerable<string> Judge(Incident incident, NightRun? night);
}
