namespace ZivverSynctool.Infrastructure.Scheduling.Systemd;

/// <summary>Tells the service manager what to do.</summary>
internal interface ISystemctl
{
    /// <summary>Runs <c>systemctl</c> with these arguments, and gives what it said.</summary>
    SystemctlAnswer Run(IReadOnlyList<string> arguments);
}
