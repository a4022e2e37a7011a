namespace ZivverSynctool.Commands;

/// <summary><c>Stop-ZivverSandbox</c>: closes the given sandboxes, or all of this process.</summary>
/// <remarks>
/// What the sandbox held is gone, unless its <c>Save</c> has written it to a file. The environment variable with its key is
/// emptied.
/// </remarks>
/// <example>
/// One sandbox
/// <code>
/// $try = Start-ZivverSandbox
/// Stop-ZivverSandbox $try
/// </code>
/// Others go on.
/// </example>
/// <example notRun="It would close the sandboxes of the tests beside it.">
/// All of this session
/// <code>Stop-ZivverSandbox</code>
/// Nothing listens any more.
/// </example>
/// <seealso cref="StartZivverSandboxCommand"/>
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
