using ZivverSynctool.Delta;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Execution;

/// <summary>A delta with all that it was made from.</summary>
internal sealed record DeltaReading(IReadOnlyList<SourceRead> Reads, DeltaInput Input, DeltaPlan Plan)
{
    /// <summary>Links learnt from writes of an earlier run whose answers were lost.</summary>
    public IReadOnlyList<AccountLink> Learnt { get; init; } = [];

    /// <summary>The accounts that were asked for and are in no source, as they were named.</summary>
    public IReadOnlyList<string> Unfound { get; init; } = [];
}
