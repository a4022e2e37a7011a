namespace ZivverSynctool.Trials.Identity.Steps;

/// <summary>Something that happens in a history. A step that no longer fits changes nothing.</summary>
internal abstract record HistoryStep
{
    /// <summary>The step as a sentence.</summary>
    protected abstract string Sentence { get; }

    /// <inheritdoc/>
    public sealed override string ToString() => Sentence;
}
