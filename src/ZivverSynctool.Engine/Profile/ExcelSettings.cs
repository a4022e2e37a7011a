namespace ZivverSynctool;

/// <summary>Which sheets of a workbook are read; those that are not named are found by their names.</summary>
public sealed record ExcelSettings
{
    /// <summary>The only sheet that is read, of users and functional accounts alike.</summary>
    public string? Sheet { get; init; }

    /// <summary>The sheet of users.</summary>
    public string? Users { get; init; }

    /// <summary>The sheet of functional accounts.</summary>
    public string? FunctionalAccounts { get; init; }
}
