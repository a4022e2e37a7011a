namespace ZivverSynctool.Sources;

/// <summary>What a source contributes.</summary>
public enum SourceRole
{
    /// <summary>Existence and Enabled, and properties.</summary>
    Accounts,

    /// <summary>Only properties of accounts that other sources give.</summary>
    Enrich,
}
