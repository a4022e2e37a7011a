using ZivverSynctool.Generation;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Trials.Workplaces;

namespace ZivverSynctool.Trials.Kill;

/// <summary>One organization on two days, whose second day's run is killed, perhaps more than once, and then left alone.</summary>
internal sealed class KillTrial : IDisposable
{
    private const int MostAttempts = 6;

    private readonly Chance _chance;
    private readonly bool _forgetful;
    private readonly TwoDays _days;
    private readonly SandboxProcess _sandbox = new();
    private readonly Workplace _workplace;
    private readonly List<string> _history = [];

    public KillTrial(int seed, bool forgetful)
    {
        _forgetful = forgetful;
        _chance = new Chance(seed);
        _days = TwoDays.Draw(_chance, seed);
        _workplace = new Workplace(_sandbox.Address);
    }

    /// <summary>What was done, in order.</summary>
    public IReadOnlyList<string> History => _history;

    /// <summary>The moments at which runs were killed.</summary>
    public List<KillMoment> Kills { get; } = [];

    /// <summary>Plays it.</summary>
    /// <returns>What is wrong afterwards; nothing where all is well.</returns>
    public IReadOnlyList<string> Play()
    {
        var expected = Undisturbed.Of(_days);
        if (_days.First is { } first)
        {
            _workplace.Say(first);
            _workplace.Run();
            _history.Add("a run of the first day");
        }

        _workplace.Say(_days.Second);
        var wanted = _chance.Happens(0.35) ? _chance.Between(2, 3) : 1;
        for (var attempt = 0; attempt < MostAttempts && Kills.Count < wanted; attempt++)
            Kill();

        var (code, said) = WatchedRun.ToItsEnd(_workplace);
        _history.Add($"a run to its end: exit code {code}. {said}");
        var faults = new List<string>();
        if (code != 0 && (code != 2 || expected.IsClean))
            faults.Add($"the run afterwards ended with {code}: {said}");
        Judge(expected, faults);
        return faults;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _workplace.Dispose();
        _sandbox.Dispose();
    }

    private void Kill()
    {
        var changes = _workplace.Delta().Ready.Count();
        var moment = KillMoment.Draw(_chance, changes);
        if (WatchedRun.Kill(_workplace, _sandbox, moment))
        {
            Kills.Add(moment);
            if (_forgetful)
                _workplace.LoseJournals();
            _history.Add($"a run of {changes} changes, {moment}");
        }
        else
            _history.Add($"a run of {changes} changes, which ended before it could be {moment}");
    }

    private void Judge(Undisturbed expected, List<string> faults)
    {
        var profile = _workplace.Profile;
        using (new RunLock(profile, () => DateTimeOffset.UtcNow).Take())
            _history.Add("the lock is free");
        var left = _workplace.Delta();
        if (left.Error is not null || expected.IsClean && left.Ready.Any())
            faults.Add($"not converged: {left.Error?.Message}{string.Join("; ", left.Ready.Select(change => $"{change.Email} {change.Summary}"))}");
        faults.AddRange(left.Warnings.Where(warning => warning.Contains("mapping", StringComparison.Ordinal) || warning.Contains("journal", StringComparison.Ordinal)));

        var runs = new RunStore(profile);
        foreach (var run in runs.Runs())
            _history.Add($"run {run.Id}: {runs.Results(run.Id).Count} results, {(run.Reason.Length > 0 ? run.Reason : "ended")}");
        var links = new MappingFile(profile, faults.Add).Load();
        var seen = new HistoryStore(profile, faults.Add).At(DateTimeOffset.MaxValue).Select(account => $"{account.Id} {account.Email}").Order();

        faults.AddRange(_sandbox.Lines.Where(line => line.StartsWith("< 4", StringComparison.Ordinal) && expected.IsClean).Select(line => $"refused: {line}"));
        var state = _sandbox.End();
        if (!seen.SequenceEqual(state.Accounts.Select(seed => $"{seed.Account.Id} {seed.Account.Email}").Order()))
            faults.Add("the history ends with other accounts than Zivver has");
        if (!_sandbox.Lines[^1].Contains(", 0 SSO keys lost", StringComparison.Ordinal))
            faults.Add(_sandbox.Lines[^1]);
        faults.AddRange(Difference.Between("Zivver", expected.Organization, OrganizationText.Of(state)));
        faults.AddRange(Difference.Between("the account mapping", expected.Links, OrganizationText.Of(links, state)));
    }
}
