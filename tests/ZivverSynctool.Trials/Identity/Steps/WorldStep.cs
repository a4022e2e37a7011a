namespace ZivverSynctool.Trials.Identity.Steps;

/// <summary>A step between runs.</summary>
internal abstract record WorldStep : HistoryStep
{
    /// <summary>Lets it happen.</summary>
    public abstract void Apply(TrialWorld world);
}
