using ZivverSynctool.Infrastructure.Scheduling.Systemd;

namespace ZivverSynctool.Infrastructure.Tests.Scheduling;

/// <summary>Answers in the place of <c>systemctl</c>.</summary>
internal sealed class StandInSystemctl : ISystemctl
{
    /// <summary>What it was told.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>What it says of every timer.</summary>
    public string Timer { get; set; } = "";

    /// <summary>What it says of every service.</summary>
    public string Service { get; set; } = "";

    /// <summary>What it answers to all that it is told.</summary>
    public SystemctlAnswer? Refusal { get; set; }

    public SystemctlAnswer Run(IReadOnlyList<string> arguments)
    {
        Calls.Add(string.Join(' ', arguments));
        return Refusal ?? new SystemctlAnswer(0, !arguments.Contains("show") ? "" : arguments[^1].EndsWith(".timer", StringComparison.Ordinal) ? Timer : Service, "");
    }
}
