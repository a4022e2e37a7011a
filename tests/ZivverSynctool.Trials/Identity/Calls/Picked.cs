namespace ZivverSynctool.Trials.Identity.Calls;

/// <summary>Picks about half of some things, each by its own name: what else there is to pick from makes no difference.</summary>
internal static class Picked
{
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> all, Func<T, string> name, int pick) =>
        [.. all.Where(one => Hash(name(one), pick) % 2 == 0)];

    // FNV-1a: the same on every machine, as string.GetHashCode is not; its low bits are as good as its high ones once folded.
    private static uint Hash(string name, int pick)
    {
        var hash = 2166136261u ^ (uint)pick;
        foreach (var c in name)
            hash = (hash ^ c) * 16777619;
        return hash ^ (hash >> 15);
    }
}
