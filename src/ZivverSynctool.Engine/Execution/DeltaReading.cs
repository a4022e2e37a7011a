using ZivverSynctool.Delta;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Execution;

/// <summary>A delta with all that it was made from.</summary>
internal sealed record DeltaReading(IReadOnlyList<SourceRead> Reads, DeltaInput Input, DeltaPlan Plan);
