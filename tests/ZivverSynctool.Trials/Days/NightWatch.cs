namespace ZivverSynctool.Trials.Days;

/// <summary>Says what a night left behind that it should not have, or did not leave that it should have.</summary>
/// <param name="office">The office.</param>
internal sealed class NightWatch(Office office)
{
    private readonly IReadOnlyList<INightRule> _rules = [new CallRule(), new RecordRule(office), new LogRule(office), new NoticeRule(office), new HealthRule(office)];

    /// <summary>What there is by now is no doing of the next night.</summary>
    public void Begin()
    {
        foreach (var rule in _rules)
            rule.Begin();
    }

    /// <summary>Looks at everything the night left.</summary>
    /// <param name="incident">What happened.</param>
    /// <param name="night">The run; null where there was none.</param>
    public IEnumerable<string> Judge(Incident incident, NightRun? night) =>
        _rules.SelectMany(rule => rule.Judge(incident, night)).Concat(night is not null && incident.Judge(office, night) is { } fault ? [fault] : []);
}
