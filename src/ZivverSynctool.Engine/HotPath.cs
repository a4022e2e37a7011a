using System.Runtime.CompilerServices;

namespace ZivverSynctool;

/// <summary>How code is compiled that runs millions of times in the first second of a call.</summary>
internal static class HotPath
{
    /// <summary>
    /// Optimized at once. The runtime would first compile it quickly and badly, and better only when new code has ceased to come,
    /// which is when a call is nearly over.
    /// </summary>
    /// <remarks>It is AggressiveOptimization by its number: .NET Framework has neither the name nor the tiers, and takes no notice.</remarks>
    public const MethodImplOptions Optimized = (MethodImplOptions)512;
}
