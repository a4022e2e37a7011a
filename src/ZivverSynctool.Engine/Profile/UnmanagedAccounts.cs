namespace ZivverSynctool;

/// <summary>What happens to Zivver accounts that were never linked to a source and are in none (SPEC §4).</summary>
public enum UnmanagedAccounts
{
    /// <summary>Disabled as missing in manual runs, where a person sees them; Blocked in unattended ones.</summary>
    Manual,

    /// <summary>Left alone.</summary>
    Leave,

    /// <summary>Disabled as missing in every run.</summary>
    Include,
}
