namespace ZivverSynctool.Trials.Faults;

/// <summary>Something that goes wrong with a write of a run.</summary>
/// <param name="Write">Which, counted from 1.</param>
/// <param name="Kind">What.</param>
internal readonly record struct Fault(int Write, FaultKind Kind)
{
    public override string ToString() => $"{Kind} at write {Write}";
}
