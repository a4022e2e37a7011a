using System.Net;
using ZivverSynctool.Infrastructure.Scheduling;
using ZivverSynctool.Loading;
using ZivverSynctool.Scheduling;
using ZivverSynctool.Shell;

namespace ZivverSynctool.Commands;

/// <summary><c>Register-ZivverSyncTask</c>: lets this computer's scheduler start unattended runs of a profile.</summary>
/// <remarks>
/// <para>The task starts an unattended run, by Task Scheduler on Windows or a systemd timer on Linux. Give <c>-At</c> or
/// <c>-Every</c>, and the account that it runs as. Until somebody has run the profile once, its runs are refused.</para>
/// <para>With <c>-WhatIf</c> it gives the task that it would make.</para>
/// </remarks>
/// <example notRun="It needs a scheduler of the operating system.">
/// Every morning, as a group managed service account
/// <code>Register-ZivverSyncTask -At 06:30 -Account 'EXAMPLE\svc-zivver$'</code>
/// For Windows; the account needs no password.
/// </example>
/// <example notRun="It needs a scheduler of the operating system.">
/// Every hour
/// <code>Register-ZivverSyncTask -Every 60 -Account zivver-sync -Until 22:00</code>
/// For Linux, as root.
/// </example>
/// <seealso cref="GetZivverSyncTaskCommand"/>
/// <seealso cref="UnregisterZivverSyncTaskCommand"/>
/// <seealso cref="StartZivverSyncCommand"/>
/// <seealso href="about_ZivverSyncSafety"/>
[Cmdlet(VerbsLifecycle.Register, "ZivverSyncTask", DefaultParameterSetName = WithAccount, SupportsShouldProcess = true)]
[OutputType(typeof(SyncTask))]
public sealed class RegisterZivverSyncTaskCommand : ProfileCommand
{
    private const string WithAccount = "Account";
    private const string WithCredential = "Credential";

    /// <summary>The task's name. Left out: made of the profile's.</summary>
    [Parameter(Position = 0, HelpMessage = "Name of the task; left out, made of the profile's.")]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>The time of day at which it starts, such as 06:30.</summary>
    [Parameter(HelpMessage = "The time of day at which it starts, such as 06:30.")]
    [ValidateNotNullOrEmpty]
    public string? At { get; set; }

    /// <summary>The minutes from one start to the next.</summary>
    [Parameter(HelpMessage = "The minutes from one start to the next.")]
    public int? Every { get; set; }

    /// <summary>The account that it runs as, which needs no password: a group managed service account, or on Linux any.</summary>
    [Parameter(ParameterSetName = WithAccount, HelpMessage = "Account that needs no password: a group managed service account such as EXAMPLE\\svc-zivver$, or on Linux any.")]
    [ValidateNotNullOrEmpty]
    public string? Account { get; set; }

    /// <summary>The service account that it runs as, and its password.</summary>
    [Parameter(Mandatory = true, ParameterSetName = WithCredential, HelpMessage = "Service account and its password.")]
    [ValidateNotNull]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>Only delta and report, for as long as another tool does the writing.</summary>
    [Parameter(HelpMessage = "Only delta and report.")]
    public SwitchParameter ReportOnly { get; set; }

    /// <summary>The time of day at which a run ends cleanly, such as 07:30.</summary>
    [Parameter(HelpMessage = "The time of day at which a run ends cleanly, such as 07:30.")]
    [ValidateNotNullOrEmpty]
    public string? Until { get; set; }

    /// <summary>Wait where another run of the profile is active.</summary>
    [Parameter(HelpMessage = "Wait where another run of the profile is active.")]
    public SwitchParameter Wait { get; set; }

    /// <summary>After how many minutes the scheduler ends a run.</summary>
    [Parameter(HelpMessage = "After how many minutes the scheduler ends a run.")]
    [ValidateRange(1, TaskSchedule.MostMinutes)]
    public int TimeLimit { get; set; } = TaskSchedule.MostMinutes / 2;

    /// <summary>The PowerShell that it starts. Left out: the one this is.</summary>
    [Parameter(HelpMessage = "Path of the PowerShell that it starts; left out, the one this is.")]
    [ValidateNotNullOrEmpty]
    public string? PowerShell { get; set; }

    /// <summary>Replace a task of that name.</summary>
    [Parameter(HelpMessage = "Replace a task of that name.")]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void End()
    {
        var task = Define(ReadProfile());
        var password = Credential is null ? null : new NetworkCredential("", Credential.Password).Password;
        var scheduler = TaskSchedulers.OfThisComputer();
        scheduler.Check(task, password is not null);
        var replaced = TaskLookup.ToReplace(scheduler, task.Name, Force);
        // In its own letters, or systemd would keep it beside the new one.
        task = task with { Name = replaced?.Name ?? task.Name };

        var text = $"Performing the operation \"{(replaced is null ? "register" : "replace")} task\" on target \"{task.Name}: {task.Profile.Path}, {task.Schedule}\".";
        if (!ShouldProcess(text, text, "", out var reason))
        {
            if (reason == ShouldProcessReason.WhatIf)
                WriteObject(task.AsTask(DateTime.Now));
            return;
        }

        foreach (var left in scheduler.Register(task, password))
            WriteWarning(left);
        WarnBeforeFirstRun(task.Profile);
        WriteObject(TaskLookup.Named(scheduler, task.Name));
    }

    private TaskDefinition Define(SyncProfile profile) => new()
    {
        Name = Name is null ? TaskName.For(profile) : TaskName.Check(Name),
        Profile = profile,
        Schedule = TaskSchedule.Of(At, Every),
        Shell = ShellProgram.Path(PowerShell is null ? null : FullPath(PowerShell), (string)GetVariableValue("PSHOME")),
        Script = ModuleLoader.SharedFile("Invoke-ScheduledSync.ps1"),
        Account = Credential?.UserName ?? Account ?? "",
        ReportOnly = ReportOnly,
        Until = Until is null ? null : TaskSchedule.TimeOfDay(Until),
        Wait = Wait,
        TimeLimit = TimeSpan.FromMinutes(TimeLimit),
    };

    private void WarnBeforeFirstRun(SyncProfile profile)
    {
        using var session = OpenLocal(profile);
        if (!ReportOnly && !session.GetRuns().Any(run => run.Mode == SyncRunMode.Manual && run.Ended is not null))
            WriteWarning("The task is refused until somebody has run Start-ZivverSync with this profile once.");
    }
}
