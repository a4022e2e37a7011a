using ZivverSynctool.Sources;

namespace ZivverSynctool;

/// <summary>One source of a profile.</summary>
public sealed record SourceSettings
{
    /// <summary>The source's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its type, such as <c>csv</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Accounts, or properties only.</summary>
    public SourceRole Role { get; init; }

    /// <summary>Full path of the file it is read from.</summary>
    public string? Path { get; init; }

    /// <summary>Which sheets are read, where it is a workbook.</summary>
    public ExcelSettings? Excel { get; init; }

    /// <summary>The columns or attributes that identify an account; none is the address itself.</summary>
    public IReadOnlyList<string> Identifiers { get; init; } = [];

    /// <summary>The account types it delivers; empty is "whatever it holds".</summary>
    public IReadOnlyList<AccountType> AccountTypes { get; init; } = [];

    /// <summary>Property name to the name of a column or attribute, where they differ.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>The organizational unit of accounts that say nothing of it.</summary>
    public UnitRule OrganizationalUnit { get; init; } = UnitRule.None;

    /// <summary>How single sign-on keys are written.</summary>
    public SsoKeyFormat SsoAccountKeyFormat { get; init; }

    /// <summary>Region that phone numbers without a country code belong to (ISO 3166-1 alpha-2).</summary>
    public string Region { get; init; } = "NL";

    /// <summary>The share of its accounts, in percent, that may vanish between two good reads.</summary>
    public int MaxShrinkPercent { get; init; } = 30;

    /// <summary>How Entra ID is read; null for other types.</summary>
    public EntraSettings? Entra { get; init; }

    /// <summary>What a script is called with; null for other types.</summary>
    public ScriptSettings? Script { get; init; }

    /// <summary>How Exchange is read; null for other types.</summary>
    public ExchangeSettings? Exchange { get; init; }

    /// <summary>How a directory is read; null for other types.</summary>
    public LdapSettings? Ldap { get; init; }
}
