using ZivverSynctool.Generation;
using ZivverSynctool.Generation.Events;
using ZivverSynctool.Trials.Identity.Calls;
using ZivverSynctool.Trials.Identity.Steps;

namespace ZivverSynctool.Trials.Identity.Drawing;

/// <summary>Makes histories up. The same seed gives the same history.</summary>
internal sealed class HistoryGenerator
{
    private readonly Chance _chance;
    private readonly Evolution _evolution;
    private readonly Tangles _tangles;
    private readonly Hands _hands;
    private readonly Administration _administration;
    private readonly SourceTrouble _trouble;
    private readonly RunDrawer _runs;
    private readonly List<HistoryStep> _steps = [];
    private readonly HistorySetting _setting;
    private Organization _organization;
    private bool _kept;

    private HistoryGenerator(int seed)
    {
        _chance = new Chance(seed);
        _evolution = new Evolution(_chance);
        _tangles = new Tangles(_chance);
        _hands = new Hands(_chance);
        _administration = new Administration(_chance);
        _trouble = new SourceTrouble(_chance);
        _runs = new RunDrawer(_chance);
        var setting = SettingGenerator.Draw(_chance);
        var first = OrganizationGenerator.Make(setting.Shape, seed);
        _setting = SettingGenerator.With(setting, first, _chance);
        _organization = Organization.Of(_setting.Shape, []);
        foreach (var (owner, account) in first.Accounts)
            Happen(new Joins(owner, account));
    }

    /// <summary>Makes a history.</summary>
    public static History Draw(int seed) => new HistoryGenerator(seed).Draw();

    private History Draw()
    {
        if (_chance.Happens(0.3))
            _steps.AddRange(_hands.Before(_organization));
        Run();
        for (var days = _chance.Between(3, 8); days > 0; days--)
        {
            _steps.Add(new TimePasses(_chance.Between(1, 30)));
            for (var steps = _chance.Between(1, 5); steps > 0; steps--)
                Live();
            Run();
        }

        _steps.Add(new RunsProfile([], []));
        return new History(_setting, _steps);
    }

    // A delta that was kept is run sooner or later, and then forgotten.
    private void Run()
    {
        var run = _runs.Draw(_organization, _kept);
        _kept &= run is not RunsKeptChanges;
        _steps.Add(run);
    }

    private void Live()
    {
        switch (_chance.Below(100))
        {
            case < 42:
                Happen(_evolution.NextDay(_organization, 1).Events);
                break;
            case < 60:
                Happen(_tangles.Draw(_organization));
                if (_chance.Happens(0.3))
                    _steps.Add(_runs.Piped());
                break;
            case < 76:
                _steps.Add(_hands.Draw(_organization));
                break;
            case < 85:
                Do(_trouble.Draw(_organization));
                break;
            default:
                Do(_administration.Draw(_organization));
                break;
        }
    }

    private void Do(IEnumerable<HistoryStep> steps)
    {
        var count = _steps.Count;
        foreach (var step in steps)
            if (step is InOrganization inside)
                Happen(inside.Event);
            else
                _steps.Add(step);
        if (!_steps.Skip(count).Any(step => step is KeepsDelta))
            return;
        _kept = true;
        for (var hands = _chance.Between(0, 2); hands > 0; hands--)
            _steps.Add(_hands.Draw(_organization));
    }

    private void Happen(IEnumerable<OrganizationEvent> events)
    {
        foreach (var drawn in events)
            Happen(drawn);
    }

    private void Happen(OrganizationEvent drawn)
    {
        _organization = drawn.Apply(_organization);
        _steps.Add(new InOrganization(drawn));
    }
}
