using ZivverSynctool.Execution;

namespace ZivverSynctool.Trials.Days;

/// <summary>What goes wrong, or not, in a night, and what the administrator does about it in the morning.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="ExitCode">The exit code that the night's run must end with; null where there is no run at all.</param>
internal sealed record Incident(string Name, int? ExitCode)
{
    /// <summary>How it befalls the office, before the run.</summary>
    public Action<Office> Befall { get; init; } = _ => { };

    /// <summary>What must be true of the run, beside its exit code: what is wrong, in words, or null.</summary>
    public Func<Office, NightRun, string?> Judge { get; init; } = (_, _) => null;

    /// <summary>How it is mended in the morning.</summary>
    public Action<Office, NightRun?> Mend { get; init; } = (_, _) => { };

    /// <summary>Stable id of the error that must end the run; empty where none does.</summary>
    public string ErrorId { get; init; } = "";

    /// <summary>What the scheduler asks for.</summary>
    public RunRequest Request { get; init; } = new() { Unattended = true };

    /// <summary>Whether what happened can be written down in the profile's state.</summary>
    public bool IsRecorded { get; init; } = true;

    /// <summary>Whether what happened can be written into the log.</summary>
    public bool IsLogged { get; init; } = true;

    /// <summary>Whether the desk can be told.</summary>
    public bool IsTold { get; init; } = true;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
