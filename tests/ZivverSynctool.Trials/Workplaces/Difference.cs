namespace ZivverSynctool.Trials.Workplaces;

/// <summary>Says how what was found differs from what must be.</summary>
internal static class Difference
{
    /// <summary>The differences, a sentence each.</summary>
    /// <param name="what">What is compared.</param>
    /// <param name="expected">What must be, a line each.</param>
    /// <param name="found">What is.</param>
    public static IEnumerable<string> Between(string what, IReadOnlyList<string> expected, IReadOnlyList<string> found)
    {
        foreach (var line in expected.Except(found))
            yield return $"{what} lacks: {line}";
        foreach (var line in found.Except(expected))
            yield return $"{what} has: {line}";
        if (expected.Count != found.Count)
            yield return $"{what} has {found.Count} where there should be {expected.Count}";
    }
}
