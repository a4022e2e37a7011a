namespace ZivverSynctool.Generation;

/// <summary>What a random organization looks like. Shares run from 0 to 1.</summary>
public sealed record OrganizationShape
{
    /// <summary>How many users.</summary>
    public int Users { get; init; } = 300;

    /// <summary>How many functional accounts.</summary>
    public int FunctionalAccounts { get; init; } = 40;

    /// <summary>The mail domains, the first being the usual one.</summary>
    public IReadOnlyList<string> Domains { get; init; } = ["example.test", "care.example.test"];

    /// <summary>The organizational units.</summary>
    public IReadOnlyList<string> Units { get; init; } = ["Zorg", "Thuiszorg", "Jeugd en Gezin", "Financiën", "Cliëntenservice", "ICT"];

    /// <summary>Share of accounts with one or two other addresses.</summary>
    public double Aliases { get; init; } = 0.3;

    /// <summary>Share of users that somebody else has access to; functional accounts always name somebody.</summary>
    public double UserDelegates { get; init; } = 0.05;

    /// <summary>Among users that somebody has access to: share of those that have access back.</summary>
    public double MutualDelegates { get; init; } = 0.2;

    /// <summary>Share of delegates named by another address of theirs.</summary>
    public double DelegatesByAlias { get; init; } = 0.05;

    /// <summary>Share of delegate lists that also name somebody who is no account.</summary>
    public double UnknownDelegates { get; init; } = 0.02;

    /// <summary>The most delegates of a functional account.</summary>
    public int MostDelegates { get; init; } = 8;

    /// <summary>Share of users with a phone number.</summary>
    public double PhoneNumbers { get; init; } = 0.8;

    /// <summary>Share of users that are not enabled.</summary>
    public double Disabled { get; init; } = 0.02;

    /// <summary>Whether users have a single sign-on key.</summary>
    public bool SsoAccountKeys { get; init; } = true;

    /// <summary>Name of the fixed identifier; null where accounts have none but their address.</summary>
    public string? IdentifierName { get; init; } = "EmployeeNumber";

    /// <summary>Name of another fixed identifier beside the first; null where there is none.</summary>
    public string? SecondIdentifierName { get; init; }
}
