namespace ZivverSynctool.Trials;

/// <summary>Shortens a failing case by leaving parts out as long as it goes on failing: large parts first, single ones last.</summary>
internal static class Shrinker
{
    /// <summary>Leaves out of a list whatever the failure does not need.</summary>
    /// <param name="parts">The failing case.</param>
    /// <param name="fails">Whether a shorter case still fails in the same way.</param>
    public static IReadOnlyList<T> Shorten<T>(IReadOnlyList<T> parts, Func<IReadOnlyList<T>, bool> fails)
    {
        for (var length = Math.Max(1, parts.Count / 2); length >= 1;)
        {
            var before = parts.Count;
            for (var start = Math.Max(0, parts.Count - length); ; start = Math.Max(0, start - length))
            {
                T[] shorter = [.. parts.Take(start), .. parts.Skip(start + length)];
                if (shorter.Length < parts.Count && fails(shorter))
                    parts = shorter;
                if (start == 0)
                    break;
            }

            // What one part needs may go once another one has gone.
            if (length == 1 && parts.Count == before)
                break;
            length = length == 1 ? 1 : length / 2;
        }

        return parts;
    }
}
