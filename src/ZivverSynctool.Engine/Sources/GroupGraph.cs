namespace ZivverSynctool.Sources;

/// <summary>Groups that may hold other groups, by keys of any kind: addresses, or the names a directory uses.</summary>
public sealed class GroupGraph
{
    private readonly Dictionary<string, List<string>> _members;
    private readonly Dictionary<string, (IReadOnlyList<string> People, IReadOnlyList<string> Groups)> _walked;
    private readonly HashSet<string> _circular;

    /// <summary>Makes an empty graph.</summary>
    /// <param name="comparer">How keys are compared.</param>
    public GroupGraph(StringComparer comparer)
    {
        Comparer = comparer;
        _members = new(comparer);
        _walked = new(comparer);
        _circular = new(comparer);
    }

    /// <summary>How keys are compared.</summary>
    public StringComparer Comparer { get; }

    /// <summary>The groups that hold themselves, directly or through others, as far as they were met in asking for people.</summary>
    public IReadOnlyCollection<string> Circular()
    {
        foreach (var nested in _walked.Values.SelectMany(walk => walk.Groups).ToList())
            Walk(nested);
        return _circular;
    }

    /// <summary>What should be said of those, or null where there are none.</summary>
    /// <param name="textOf">How people know a group.</param>
    /// <param name="separator">What stands between two.</param>
    public string? CircleWarning(Func<string, string> textOf, string separator = ", ") => Circular() is { Count: > 0 } circular
        ? $"Groups hold each other in a circle, and count as one: {string.Join(separator, circular.Select(textOf).OrderBy(group => group, StringComparer.Ordinal))}."
        : null;

    /// <summary>How many groups there are.</summary>
    public int Count => _members.Count;

    /// <summary>Whether this is a group.</summary>
    public bool Contains(string group) => _members.ContainsKey(group);

    /// <summary>Adds members to a group, which need not be there yet.</summary>
    public void Add(string group, IEnumerable<string> members)
    {
        if (!_members.TryGetValue(group, out var known))
            _members.Add(group, known = []);
        known.AddRange(members);
    }

    /// <summary>Everybody in a group and in the groups in it, each once, in the order they are met; a circle of groups is one.</summary>
    public IReadOnlyList<string> People(string group) => Walk(group).People;

    /// <summary>The groups in a group, directly or through others.</summary>
    public IReadOnlyList<string> Groups(string group) => Walk(group).Groups;

    private (IReadOnlyList<string> People, IReadOnlyList<string> Groups) Walk(string group)
    {
        if (_walked.TryGetValue(group, out var known))
            return known;
        var (people, groups) = (new List<string>(), new List<string>());
        var met = new HashSet<string>(Comparer) { group };
        var open = new Stack<string>();
        open.Push(group);
        while (open.Count > 0)
            foreach (var member in _members[open.Pop()])
                if (Comparer.Equals(member, group))
                    _circular.Add(group);
                else if (met.Add(member))
                    if (!Contains(member))
                        people.Add(member);
                    else
                    {
                        groups.Add(member);
                        open.Push(member);
                    }

        _walked.Add(group, (people, groups));
        return (people, groups);
    }
}
