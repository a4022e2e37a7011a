using ZivverSynctool.Generation;
using ZivverSynctool.Generation.Events;
using ZivverSynctool.Trials.Faults;
using ZivverSynctool.Trials.Identity.Steps;

namespace ZivverSynctool.Trials.Identity;

/// <summary>Makes histories up. The same seed gives the same history.</summary>
internal sealed class HistoryGenerator
{
    private static readonly FaultKind[] FaultKinds = Enum.GetValues<FaultKind>();

    private readonly Chance _chance;
    private readonly Evolution _evolution;
    private readonly Tangles _tangles;
    private readonly Hands _hands;
    private readonly List<HistoryStep> _steps = [];
    private readonly HistorySetting _setting;
    private Organization _organization;

    private HistoryGenerator(int seed)
    {
        _chance = new Chance(seed);
        _evolution = new Evolution(_chance);
        _tangles = new Tangles(_chance);
        _hands = new Hands(_chance);
        _setting = SettingGenerator.Draw(_chance);
        _organization = Organization.Of(_setting.Shape, []);
        foreach (var (owner, account) in OrganizationGenerator.Make(_setting.Shape, seed).Accounts)
            Happen(new Joins(owner, account));
    }

    /// <summary>Makes a history.</summary>
    public static History Draw(int seed) => new HistoryGenerator(seed).Draw();

    private History Draw()
    {
        if (_chance.Happens(0.3))
            _steps.AddRange(_hands.Before(_organization));
        Add(Run());
        for (var days = _chance.Between(3, 8); days > 0; days--)
        {
            for (var steps = _chance.Between(1, 5); steps > 0; steps--)
                Live();
            Add(Run());
        }

        Add(new RunsProfile([], []));
        return new History(_setting, _steps);
    }

    private void Live()
    {
        switch (_chance.Below(100))
        {
            case < 50:
                foreach (var drawn in _evolution.NextDay(_organization, 1).Events)
                    Happen(drawn);
                break;
            case < 65:
                foreach (var drawn in _tangles.Draw(_organization))
                    Happen(drawn);
                break;
            case < 85:
                Add(_hands.Draw(_organization));
                break;
            case < 92:
                Add(SourceError());
                break;
            case < 95:
                Add(new MendsSources());
                break;
            case < 97:
                Add(new LosesMapping());
                break;
            default:
                Add(new KeepsDelta());
                break;
        }
    }

    private RunStep Run() => _chance.Below(100) switch
    {
        < 50 => new RunsProfile([], []),
        < 58 => new RunsProfile(Off(), []),
        < 74 => new RunsProfile([], Faults()),
        < 82 => new RunsPipedChanges(_chance.Below(1000), _chance.Happens(0.2) ? Off() : [], _chance.Happens(0.2) ? Faults() : []),
        < 88 => new RunsKeptChanges(_chance.Below(1000), _chance.Happens(0.2) ? Faults() : []),
        < 92 => new RunsTargeted(AnyOwner(), _chance.Happens(0.2) ? Faults() : []),
        < 97 => new RunsPipedAccounts(_chance.Below(1000), _chance.Happens(0.3), _chance.Happens(0.2) ? Faults() : []),
        _ => new Previews(),
    };

    private List<string> Off() => [.. _chance.SomeOf(SyncOptions.Names, _chance.Between(1, 3))];

    private List<Fault> Faults()
    {
        var faults = new List<Fault>();
        for (var count = _chance.Between(1, 3); count > 0; count--)
            faults.Add(new Fault(_chance.Between(1, 8), _chance.OneOf(FaultKinds)));
        return faults;
    }

    private SourceError SourceError()
    {
        var other = _organization.Accounts.GetValueOrDefault(AnyOwner()) ?? _organization.Former.GetValueOrDefault(AnyOwner());
        SyncProperty[] properties =
        [
            SyncProperty.DisplayName, SyncProperty.Enabled, SyncProperty.Aliases, SyncProperty.Delegates, SyncProperty.PhoneNumber,
            SyncProperty.OrganizationalUnit, SyncProperty.SsoAccountKey,
        ];
        return new SourceError(
            AnyOwner(), _chance.OneOf(Enum.GetValues<SourceErrorKind>()), _chance.OneOf(properties), other?.Email ?? "nobody@example.test");
    }

    private int AnyOwner() => _chance.Between(1, Math.Max(1, _organization.NextOwner - 1));

    private void Happen(OrganizationEvent drawn)
    {
        _organization = drawn.Apply(_organization);
        Add(new InOrganization(drawn));
    }

    private void Add(HistoryStep step) => _steps.Add(step);
}
