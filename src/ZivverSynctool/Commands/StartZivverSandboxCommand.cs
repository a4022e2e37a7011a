using System.Collections;
using System.Net;
using System.Security;
using ZivverSynctool.Infrastructure.Sandbox;
using ZivverSynctool.Input;

namespace ZivverSynctool.Commands;

/// <summary><c>Start-ZivverSandbox</c>: opens a Zivver on loopback, with Zivver's rules and quirks.</summary>
/// <remarks>
/// <para>Try a profile on it, rehearse a change, test a script. It keeps to Zivver's request budget and refuses what Zivver
/// refuses. Nothing leaves the computer, and when it stops it has forgotten everything.</para>
/// <para>The object that it gives shows the accounts and requests, and lets you interfere: <c>AddFault</c>, <c>ClearFaults</c>,
/// <c>Save</c>.</para>
/// </remarks>
/// <example>
/// An organization to try things on
/// <code>$sandbox = Start-ZivverSandbox ./zivver.jsonc -ApiKeyVariable SANDBOX_KEY</code>
/// The profile names <c>$sandbox.BaseUri</c> and the variable.
/// </example>
/// <example>
/// One whose answers get lost
/// <code>
/// $sandbox = Start-ZivverSandbox -Budget 0 -Fault @{ Kind = 'AnswerLost'; Method = 'POST'; Skip = 3 }
/// $sandbox.Requests
/// </code>
/// To see what a run makes of it.
/// </example>
/// <seealso cref="StopZivverSandboxCommand"/>
/// <seealso cref="NewSyncProfileCommand"/>
[Cmdlet(VerbsLifecycle.Start, "ZivverSandbox")]
[OutputType(typeof(ZivverSandbox))]
public sealed class StartZivverSandboxCommand : SyncCommand
{
    /// <summary>A JSON file with the organization to begin with. Left out: one without accounts, in which every domain and unit is accepted.</summary>
    [Parameter(Position = 0, HelpMessage = "JSON file with the organization to begin with.")]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>The port on this computer; 0 chooses a free one, which <c>BaseUri</c> then tells.</summary>
    [Parameter(HelpMessage = "Port on loopback; 0 is any that is free.")]
    [ValidateRange(0, 65535)]
    public int Port { get; set; } = 8642;

    /// <summary>The key that callers must send. Left out: <c>sandbox-key</c>.</summary>
    [Parameter(HelpMessage = "The key that callers must send, as SecureString or PSCredential.")]
    [ApiKey]
    public SecureString? ApiKey { get; set; }

    /// <summary>An environment variable of this process that is to hold the key until it stops, as a profile names it.</summary>
    [Parameter(HelpMessage = "Environment variable of this process that is to hold the key.")]
    [ValidateNotNullOrEmpty]
    public string? ApiKeyVariable { get; set; }

    /// <summary>How many requests it takes in <see cref="BudgetSeconds"/>; 0 is any number.</summary>
    [Parameter(HelpMessage = "How many requests it takes in a window; 0 is any number.")]
    [ValidateRange(0, int.MaxValue)]
    public int Budget { get; set; } = RequestBudget.Default.Requests;

    /// <summary>The window that requests are counted over, in seconds.</summary>
    [Parameter(HelpMessage = "The window, in seconds, that requests are counted over.")]
    [ValidateRange(1, 3600)]
    public int BudgetSeconds { get; set; } = (int)RequestBudget.Default.Window.TotalSeconds;

    /// <summary>How long every answer is held back, in milliseconds.</summary>
    [Parameter(HelpMessage = "How long every answer is held back, in milliseconds.")]
    [ValidateRange(0, 60_000)]
    public int LatencyMilliseconds { get; set; }

    /// <summary>What is to go wrong, such as <c>@{ Kind = 'AnswerLost'; Method = 'POST'; Skip = 3 }</c>.</summary>
    [Parameter(HelpMessage = "What is to go wrong, such as @{ Kind = 'AnswerLost'; Method = 'POST'; Skip = 3 }.")]
    [ValidateNotNull]
    public Hashtable[] Fault { get; set; } = [];

    /// <inheritdoc/>
    protected override void End()
    {
        var options = new SandboxOptions
        {
            Port = Port,
            Budget = Budget == 0 ? RequestBudget.None : new RequestBudget(Budget, TimeSpan.FromSeconds(BudgetSeconds)),
            Latency = TimeSpan.FromMilliseconds(LatencyMilliseconds),
            Faults = [.. Fault.Select(FaultTable.Read)],
            Seed = Path is null ? null : FullPath(Path),
            Key = ApiKey is null ? SandboxOptions.DefaultKey : new NetworkCredential("", ApiKey).Password,
        };
        WriteObject(new ZivverSandbox(options, ApiKeyVariable));
    }
}
