namespace ZivverSynctool.Execution;

/// <summary>Which of an account's writes a work item is.</summary>
internal enum WorkStage
{
    /// <summary>Moves an account to an address of its own, so that two that swap addresses can.</summary>
    Park,

    /// <summary>The change itself.</summary>
    Main,

    /// <summary>Names the delegates that were made after the account.</summary>
    Complete,
}
