namespace ZivverSynctool.Infrastructure.Transfer;

/// <summary>What a path is that a profile names.</summary>
internal enum ProfilePathKind
{
    /// <summary>What is read, such as the file of a source. It goes along where it lies beside the profile.</summary>
    Read,

    /// <summary>Holds a secret, and never goes along.</summary>
    Secret,

    /// <summary>Is made where it is not there.</summary>
    Made,
}
