using ZivverSynctool.Mapping;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Targeting;

/// <summary>
/// Reads just the accounts that a call is about from the sources that can, round by round, until nothing new comes up that another
/// source may know more of: a colleague's second entry, or who a new delegate is.
/// </summary>
internal sealed class TargetedRead(IReadOnlyList<IAccountSource> sources, Selection selection, LinkBook links)
{
    private readonly HashSet<string> _meant = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _around = new(StringComparer.OrdinalIgnoreCase);
    private SourceRead?[] _reads = new SourceRead?[sources.Count];

    /// <summary>What the sources say, in their order.</summary>
    /// <param name="zivver">What Zivver has, which is being read meanwhile; null where that is not asked for.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public async Task<IReadOnlyList<SourceRead>> ReadAsync(Task<ZivverSnapshot>? zivver, CancellationToken cancellation)
    {
        selection.Learn(links);
        if (selection.HasWildcard)
            await AskAsync(SourceRequest.All, cancellation).ConfigureAwait(false);
        else
            await AskAsync(New(selection.Keys, _meant), selection.WithAccess, cancellation).ConfigureAwait(false);
        var snapshot = zivver is null ? null : await zivver.ConfigureAwait(false);
        if (snapshot is not null)
            selection.Learn(snapshot, links);

        while (true)
        {
            var reads = _reads.OfType<SourceRead>().ToList();
            selection.Learn(reads);
            if (!reads.Exists(read => read.Partial))
                return reads;
            var surroundings = new Surroundings(selection, reads, snapshot, links);
            var meant = New(selection.WithAccess ? selection.Keys.Concat(surroundings.Names()) : selection.Keys, _meant);
            var around = New(surroundings.Keys().Where(key => !_meant.Contains(key)), _around);
            if (meant.Count + around.Count == 0)
                return reads;
            await AskAsync(meant, selection.WithAccess, cancellation).ConfigureAwait(false);
            await AskAsync(around, withAccess: false, cancellation).ConfigureAwait(false);
        }
    }

    private static List<string> New(IEnumerable<string> keys, HashSet<string> asked) => keys.Where(asked.Add).ToList();

    private Task AskAsync(List<string> keys, bool withAccess, CancellationToken cancellation) =>
        keys.Count == 0 ? Task.CompletedTask : AskAsync(new SourceRequest { Identities = keys, WithAccess = withAccess }, cancellation);

    // A source that gave everything has nothing to add.
    private async Task AskAsync(SourceRequest request, CancellationToken cancellation) =>
        _reads = await Task.WhenAll(sources.Select((source, index) => _reads[index] is { Partial: false } whole
            ? Task.FromResult<SourceRead?>(whole)
            : Task.Run<SourceRead?>(async () => Joined(_reads[index], await source.ReadAsync(request, cancellation).ConfigureAwait(false)), cancellation))).ConfigureAwait(false);

    // What was found by two of its keys is one entry all the same.
    private static SourceRead Joined(SourceRead? before, SourceRead more) => before is null ? more : more with
    {
        Accounts = Joined(before.Accounts, more.Accounts, account => (account.AccountType, account.Location, account.Email)),
        Groups = Joined(before.Groups, more.Groups, group => (group.Location, group.Email, group.References is [var first, ..] ? first : "")),
        Problems = Joined(before.Problems, more.Problems, problem => (problem.Code, problem.Location, problem.Email)),
        Supplies = before.Supplies.Union(more.Supplies).ToList(),
        Warnings = before.Warnings.Union(more.Warnings).ToList(),
    };

    private static List<T> Joined<T, TKey>(IReadOnlyList<T> before, IReadOnlyList<T> more, Func<T, TKey> key)
    {
        var known = new HashSet<TKey>(before.Select(key));
        return before.Concat(more.Where(item => !known.Contains(key(item)))).ToList();
    }
}
