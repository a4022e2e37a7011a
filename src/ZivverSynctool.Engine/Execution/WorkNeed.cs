namespace ZivverSynctool.Execution;

/// <summary>What a change needs of another before it can be written.</summary>
internal enum WorkNeed
{
    /// <summary>That it exists.</summary>
    Account,

    /// <summary>That it has its new address, by which it is named.</summary>
    Name,

    /// <summary>That it has given an address up.</summary>
    Address,

    /// <summary>That it has been moved out of the way, for it waits for others itself.</summary>
    ParkedAddress,
}
