using ZivverSynctool.Generation;

namespace ZivverSynctool.Trials.Days;

/// <summary>Some nights in a row at one office.</summary>
internal sealed class DaysTrial : IDisposable
{
    private static readonly DateTimeOffset FirstNight = new(2026, 3, 1, 2, 0, 0, TimeSpan.Zero);

    private readonly Chance _chance;
    private readonly Office _office;
    private readonly NightWatch _watch;
    private readonly IReadOnlyList<Incident> _nights;

    /// <param name="seed">Draws what happens.</param>
    /// <param name="days">How many nights.</param>
    /// <param name="silent">Whether the profile writes no log and tells nobody, so that nights must go wrong.</param>
    public DaysTrial(int seed, int days, bool silent)
    {
        _office = new Office(FirstNight.AddHours(-14), silent);
        _chance = new Chance(seed);
        _watch = new NightWatch(_office);
        _nights = Draw(days);
    }

    /// <summary>What happens, night by night.</summary>
    public IReadOnlyList<Incident> Nights => _nights;

    /// <summary>Lets the nights go by.</summary>
    /// <returns>What was wrong, a sentence each; nothing where all was well.</returns>
    public IReadOnlyList<string> Play()
    {
        var faults = new List<string>();
        var refused = _office.RunAlone();
        if (refused.Error?.ErrorId != "ManualRunNeeded" || refused.ExitCode != 3)
            faults.Add($"before the first run by hand: {refused.Error?.ErrorId}, exit code {refused.ExitCode}");
        _office.RunByHand();
        for (var night = 0; night < _nights.Count; night++)
            faults.AddRange(Play(FirstNight.AddDays(night), _nights[night]).Select(fault => $"night {night + 1}, {_nights[night]}: {fault}"));
        return faults;
    }

    /// <inheritdoc/>
    public void Dispose() => _office.Dispose();

    private IEnumerable<string> Play(DateTimeOffset night, Incident incident)
    {
        _office.Now = night.AddHours(-3);
        _watch.Begin();
        if (_chance.Happens(0.4))
            _office.Staff.Join();
        _office.Staff.Write();
        incident.Befall(_office);
        _office.Now = night;
        var run = incident.ExitCode is null ? null : _office.RunAlone(incident.Request);
        var faults = _watch.Judge(incident, run).ToList();
        _office.Now = night.AddHours(8);
        incident.Mend(_office, run);
        _office.Staff.Write();
        return faults;
    }

    // Each at least once, where there are nights enough, in any order; in between, nights like any other.
    private List<Incident> Draw(int days)
    {
        IReadOnlyList<Incident> all = _office.Disk is null ? Incidents.List : [.. Incidents.List, Incidents.FullDisk];
        var drawn = _chance.SomeOf(all, Math.Min(days, all.Count)).ToList();
        while (drawn.Count < days)
            drawn.Insert(_chance.Below(drawn.Count + 1), Incidents.Quiet);
        // What was approved in the morning counts against the limit of the next night.
        var limit = drawn.FindIndex(night => night.Name == Incidents.TooMany);
        if (limit >= 0 && limit + 1 < days && drawn[limit + 1].Name == Incidents.OneLeaves)
            (drawn[limit], drawn[limit + 1]) = (drawn[limit + 1], drawn[limit]);
        return drawn;
    }
}
