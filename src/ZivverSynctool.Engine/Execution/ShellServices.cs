using ZivverSynctool.Secrets;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Execution;

/// <summary>What only the shell around the engine can do.</summary>
public sealed record ShellServices
{
    /// <summary>The thread that listens to a call's events.</summary>
    public HostThread Host { get; init; } = new();

    /// <summary>Reads secrets from places that belong to the shell, such as its vaults; null where there is no shell.</summary>
    public ISecretReader? Secrets { get; init; }

    /// <summary>Makes the sources that run in the shell; null for settings of any other type.</summary>
    public Func<SourceSettings, IAccountSource?> Sources { get; init; } = _ => null;
}
