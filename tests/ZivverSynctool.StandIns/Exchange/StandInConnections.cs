using System.Collections;

namespace ZivverSynctool.StandIns.Exchange;

/// <summary>What the functions that connect a session stand on: which organizations there are, and which connections are open.</summary>
public sealed class StandInConnections
{
    /// <summary>Exchange Online; null where there is none.</summary>
    public StandInExchange? Online { get; set; }

    /// <summary>The server's organization; null where there is none.</summary>
    public StandInExchange? Server { get; set; }

    /// <summary>The organization that signing in to Exchange Online is for.</summary>
    public string Organization { get; set; } = "example.onmicrosoft.com";

    /// <summary>The connections that are open, newest last.</summary>
    public List<Hashtable> Open { get; } = [];

    /// <summary>What happened to connections, in order, with the parameters that matter.</summary>
    public List<string> Events { get; } = [];
}
