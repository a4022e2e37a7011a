namespace ZivverSynctool.Safety;

/// <summary>Counts the good reads in which an account is missing, this one included (SPEC §2, Missing).</summary>
internal sealed class MissingWatch
{
    private readonly MissingAfter _after;
    private readonly DateTimeOffset _now;
    private readonly Dictionary<string, MissingSighting> _before;
    private readonly Dictionary<string, MissingSighting> _seen = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Goes on from what earlier reads have seen.</summary>
    public MissingWatch(MissingAfter after, IReadOnlyList<MissingSighting> before, DateTimeOffset now)
    {
        _after = after;
        _now = now;
        _before = before.ToDictionary(sighting => sighting.ZivverId, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What a later read goes on from: the accounts that were asked for, and no others.</summary>
    public IReadOnlyList<MissingSighting> Seen => _seen.Values.ToList();

    /// <summary>Why a missing account does not count as missing yet, or null where it does.</summary>
    public string? WaitsBecause(ZivverAccount missing)
    {
        if (_after.Reads <= 1)
            return null;
        if (!_seen.TryGetValue(missing.Id, out var sighting))
            _seen.Add(missing.Id, sighting = Counted(missing.Id));
        return sighting.Reads >= _after.Reads ? null
            : $"Missing in {sighting.Reads} of {_after.Reads} reads, since {sighting.Since:yyyy-MM-dd HH:mm} UTC. The next run that counts is one after {sighting.Last + _after.Apart:yyyy-MM-dd HH:mm} UTC.";
    }

    // What seems to be still to come was counted before the clock was set back: the wait for the next begins now.
    private MissingSighting Counted(string id) => !_before.TryGetValue(id, out var before) ? new MissingSighting(id, _now, _now, 1)
        : before.Last > _now ? before with { Last = _now }
        : _now - before.Last < _after.Apart ? before
        : before with { Last = _now, Reads = before.Reads + 1 };
}
