namespace ZivverSynctool;

/// <summary>Finds the known word that a misspelt one most likely meant.</summary>
public static class Nearest
{
    /// <summary>The known word with the fewest letters to change, add or drop.</summary>
    public static string To(string word, IEnumerable<string> known) =>
        known.OrderBy(candidate => Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant())).First();

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
