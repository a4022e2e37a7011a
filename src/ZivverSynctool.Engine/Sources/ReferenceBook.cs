namespace ZivverSynctool.Sources;

/// <summary>
/// Finds what the references among delegates and members mean, in all sources together. One that several entries go by, or
/// one that has a problem, means none of them.
/// </summary>
internal sealed class ReferenceBook
{
    private readonly HashSet<string> _wanted = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _keys = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _doubtful = new(StringComparer.OrdinalIgnoreCase);

    public ReferenceBook(IReadOnlyList<SyncAccount> accounts, IReadOnlyList<SourceProblem> problems, IReadOnlyList<SourceGroup> groups)
    {
        foreach (var account in accounts)
            _wanted.UnionWith(account.DelegateReferences ?? []);
        foreach (var group in groups)
            _wanted.UnionWith(group.MemberReferences ?? []);
        if (_wanted.Count == 0)
            return;

        foreach (var account in accounts)
            Enter(account.References, account.Identifiers, account.Email);
        foreach (var group in groups)
            Enter(group.References, [], DelegateKey.Of(group));
        foreach (var problem in problems)
            Enter(problem.References, problem.Identifiers, null);
    }

    /// <summary>The references that are asked for and may be anybody's.</summary>
    public IReadOnlyCollection<string> Doubtful => _doubtful;

    /// <summary>The key of the one account or group that goes by a reference; else that of the reference itself.</summary>
    public string KeyOf(string reference) => !_doubtful.Contains(reference) && _keys.TryGetValue(reference, out var key) ? key : DelegateKey.OfReference(reference);

    private void Enter(IReadOnlyList<string>? references, IReadOnlyList<Identifier> identifiers, string? key)
    {
        foreach (var reference in references ?? [])
            Enter(reference, key);
        foreach (var identifier in identifiers)
            if (identifier.IsFixed)
                Enter(identifier.Value, key);
    }

    private void Enter(string reference, string? key)
    {
        if (!_wanted.Contains(reference))
            return;
        if (key is null || (_keys.TryGetValue(reference, out var other) && other != key))
            _doubtful.Add(reference);
        else
            _keys[reference] = key;
    }
}
