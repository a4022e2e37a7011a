namespace ZivverSynctool.Commands;

/// <summary><c>Stop-ZivverSandbox</c>: closes the given sandboxes, or all of this process.</summary>
[Cmdlet(VerbsLifecycle.Stop, "ZivverSandbox")]
public sealed class StopZivverSandboxCommand : SyncCommand
{
    /// <summary>The sandboxes, as <c>Start-ZivverSandbox</c> gives them. Left out: all of this process.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, HelpMessage = "Sandboxes; left out, all of this process.")]
    [ValidateNotNull]
    public ZivverSandbox[]? Sandbox { get; set; }

    /// <inheritdoc/>
    protected override void Process() => Stop(Sandbox ?? []);

    /// <inheritdoc/>
    protected override void End()
    {
        if (!MyInvocation.ExpectingInput && !MyInvocation.BoundParameters.ContainsKey(nameof(Sandbox)))
            Stop([.. ZivverSandbox.Running]);
    }

    private static void Stop(IEnumerable<ZivverSandbox> sandboxes)
    {
        foreach (var sandbox in sandboxes)
            sandbox.Stop();
    }
}
