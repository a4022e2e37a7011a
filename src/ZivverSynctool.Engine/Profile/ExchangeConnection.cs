namespace ZivverSynctool;

/// <summary>How a source comes to the commands of Exchange.</summary>
public enum ExchangeConnection
{
    /// <summary>The session has them already, and keeps them.</summary>
    Existing,

    /// <summary>Exchange Online, signed in to as an application with a certificate.</summary>
    AppOnly,

    /// <summary>Exchange Online, signed in to by the person at the screen.</summary>
    Interactive,

    /// <summary>An Exchange server, by remote PowerShell.</summary>
    Remote,
}
