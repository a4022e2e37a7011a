namespace ZivverSynctool.Simulation;

/// <summary>Which organizational units exist (ZIVVER-API, Resources: <c>division</c>).</summary>
internal sealed class UnitRules(OrganizationSettings settings)
{
    private const string None = "/";

    private readonly HashSet<string>? _units =
        settings.OrganizationalUnits is { } units ? new HashSet<string>(units, StringComparer.Ordinal) : null;

    /// <summary>The unit as it is kept.</summary>
    /// <exception cref="ZivverRejection">It is none of the organization's.</exception>
    public string Require(string division)
    {
        if (division.Trim() is "" or None)
            return None;
        return _units?.Contains(division) != false ? division : throw Refusals.InvalidDivision(division);
    }
}
