namespace ZivverSynctool.Execution;

/// <summary>Says of previewed changes what only Zivver itself can tell: what neither the API shows nor the profile says.</summary>
internal sealed class PreviewDoubts
{
    private readonly KnownOrganization _known;
    private readonly ZivverSnapshot _snapshot;
    private readonly HashSet<string>? _domains;
    private readonly HashSet<string>? _units;

    /// <summary>Domains, units and addresses that accounts already have need no check.</summary>
    public PreviewDoubts(KnownOrganization known, ZivverSnapshot snapshot)
    {
        (_known, _snapshot) = (known, snapshot);
        _domains = known.ClaimedDomains is null
            ? new HashSet<string>(snapshot.Accounts.Select(account => EmailAddress.DomainOf(account.Email)), StringComparer.Ordinal) : null;
        _units = known.OrganizationalUnits is null ? new HashSet<string>(KnownOrganization.UnitsIn(snapshot), StringComparer.Ordinal) : null;
    }

    /// <summary>The result, with what could not be checked in its message.</summary>
    public SyncResult Note(SyncResult result)
    {
        if (result.Outcome is not (SyncOutcome.WouldSucceed or SyncOutcome.WouldBePartial) || Of(result).ToList() is not { Count: > 0 } doubts)
            return result;
        var note = $"Cannot be checked here: {string.Join("; ", doubts)}.";
        return result with { Message = result.Message.Length == 0 ? note : $"{result.Message} {note}" };
    }

    private IEnumerable<string> Of(SyncChange change)
    {
        var addresses = AddressExchange.TakenBy(change).Where(address => _snapshot.ByAddress(address) is null).ToList();
        foreach (var domain in addresses.Select(EmailAddress.DomainOf).Distinct())
            if (_domains?.Contains(domain) == false)
                yield return $"whether the organization has claimed {domain}";
        foreach (var unit in change.Ready.Where(difference => difference.Property == SyncProperty.OrganizationalUnit).Select(difference => (string)difference.Source!))
            if (unit.Length > 0 && _units?.Contains(unit) == false)
                yield return $"whether the unit '{unit}' exists";
        if (addresses.Count > 0 && (_known.Guests is null || _known.AddressesElsewhere is null))
            yield return $"whether {(addresses.Count == 1 ? addresses[0] : "one of its new addresses")} belongs to {Elsewhere()}";
    }

    private string Elsewhere() => (_known.Guests, _known.AddressesElsewhere) switch
    {
        (null, null) => "a guest or to another organization",
        (null, _) => "a guest",
        _ => "another organization",
    };
}
