using System.Runtime.CompilerServices;

namespace ZivverSynctool.Execution;

/// <summary>Tells changes apart by being the same object, for comparing them value by value would read every list in them.</summary>
internal sealed class ReferenceComparer : IEqualityComparer<SyncChange>
{
    public static readonly ReferenceComparer Instance = new();

    public bool Equals(SyncChange? x, SyncChange? y) => ReferenceEquals(x, y);

    public int GetHashCode(SyncChange obj) => RuntimeHelpers.GetHashCode(obj);
}
