using ZivverSynctool.Sources;

namespace ZivverSynctool.Safety;

/// <summary>Refuses sources that are empty or shrank by more than their share since the last good read (SPEC §2, Guards).</summary>
internal static class SourceGuard
{
    // In a small organization one leaver is a large share.
    private const int NegligibleLoss = 3;

    /// <summary>Throws where a source cannot be trusted.</summary>
    public static void Check(
        IReadOnlyList<SourceRead> reads, SyncProfile profile, IReadOnlyDictionary<(string Source, AccountType Type), int> last)
    {
        foreach (var (_, refusal) in Refusals(reads, profile, last))
            throw refusal;
    }

    /// <summary>The sources that cannot be trusted, and why.</summary>
    public static IEnumerable<(string Source, SyncException Refusal)> Refusals(
        IReadOnlyList<SourceRead> reads, SyncProfile profile, IReadOnlyDictionary<(string Source, AccountType Type), int> last)
    {
        foreach (var read in reads.Where(read => read is { Role: SourceRole.Accounts, Partial: false }))
            if (read.Accounts.Count + read.Problems.Count + read.Groups.Count == 0)
                yield return (read.Source, new SyncException("SourceEmpty", SyncErrorKind.Refused,
                    $"The source '{read.Source}' has no accounts.",
                    "Look at the source. An empty source is never taken to mean that everybody has left."));

        var sizes = Sizes(reads);
        var partial = reads.Where(read => read.Partial).Select(read => read.Source).ToList();
        last = last.Where(size => !partial.Contains(size.Key.Source)).ToDictionary(size => size.Key, size => size.Value);
        foreach (var before in last)
            if (reads.FirstOrDefault(read => read.Source == before.Key.Source) is { } read
                && Shrinkage(read, before.Key.Type, before.Value, sizes, last, profile) is { } shrunk)
                yield return (read.Source, shrunk);
    }

    /// <summary>The sizes to remember.</summary>
    public static Dictionary<(string Source, AccountType Type), int> Sizes(IReadOnlyList<SourceRead> reads)
    {
        var sizes = new Dictionary<(string, AccountType), int>();
        foreach (var read in reads.Where(read => read is { Role: SourceRole.Accounts, Partial: false }))
            foreach (var type in read.Delivers)
                sizes[(read.Source, type)] = read.Accounts.Count(account => account.AccountType == type)
                    + read.Problems.Count(problem => problem.AccountType == type);
        return sizes;
    }

    private static SyncException? Shrinkage(
        SourceRead read, AccountType type, int before, Dictionary<(string Source, AccountType Type), int> sizes,
        IReadOnlyDictionary<(string Source, AccountType Type), int> last, SyncProfile profile)
    {
        var now = sizes.TryGetValue((read.Source, type), out var size) ? size : 0;
        var allowed = profile.Sources.FirstOrDefault(source => source.Name == read.Source)?.MaxShrinkPercent ?? 100;

        // Accounts that moved to another source of the profile are not gone.
        var goneOverall = last.Where(size => size.Key.Type == type).Sum(size => size.Value)
            - sizes.Where(size => size.Key.Type == type).Sum(size => size.Value);
        var gone = Math.Min(before - now, goneOverall);
        if (gone <= NegligibleLoss || gone * 100L <= (long)before * allowed)
            return null;
        return new SyncException("SourceShrunk", SyncErrorKind.Refused,
            $"The source '{read.Source}' has {now} {Words.Of(type)}s; at its last good read it had {before}.",
            $"Look at the source. If they are really gone, raise 'maxShrinkPercent' of this source (now {allowed} %) for one run.");
    }
}
