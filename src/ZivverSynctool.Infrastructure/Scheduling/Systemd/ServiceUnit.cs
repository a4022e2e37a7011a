using ZivverSynctool.Scheduling;

namespace ZivverSynctool.Infrastructure.Scheduling.Systemd;

/// <summary>Writes the service of a task: what starts, as whom, and what it may do (systemd.service(5), systemd.exec(5)).</summary>
/// <remarks>
/// Every exit code but 0 counts as a failure, so that <c>systemctl --failed</c>, <c>OnFailure=</c> and whatever watches units see it; the timer
/// starts the service again all the same. The service does not overlap with itself, for one that is active is not started.
/// </remarks>
internal static class ServiceUnit
{
    // What ProtectSystem=full makes read-only (systemd.exec(5)): a profile in there could not keep its state beside itself.
    private static readonly string[] SystemFolders = ["/usr/", "/bin/", "/sbin/", "/lib", "/boot/", "/efi/", "/etc/"];

    /// <summary>The text of the unit file.</summary>
    /// <param name="task">The task.</param>
    /// <param name="folder">Where it will lie.</param>
    public static string Of(TaskDefinition task, UnitFolder folder) => string.Join("\n",
    [
        "[Unit]",
        $"Description=Zivver synchronization of {UnitText.Line(task.Profile.Name)} (task {task.Name})",
        .. folder.IsUser ? Array.Empty<string>() : ["Wants=network-online.target", "After=network-online.target"],
        "",
        "[Service]",
        "Type=oneshot",
        $"ExecStart={Command(task)}",
        $"TimeoutStartSec={(long)task.TimeLimit.TotalSeconds}",
        // The file is read by systemd itself, so the account needs no right to it.
        .. SecretVariables.Of(task.Profile).Count == 0 ? Array.Empty<string>() : [$"EnvironmentFile={UnitText.Line(folder.Secrets(task.Name))}"],
        "Environment=POWERSHELL_TELEMETRY_OPTOUT=1 POWERSHELL_UPDATECHECK=Off",
        .. folder.IsUser ? Array.Empty<string>() : [$"User={UnitText.Line(task.Account)}"],
        // The group of the folder may write too, so that people may run the profile by hand.
        "UMask=0007",
        .. Hardening(task, folder),
        "",
        .. TaskNote.Of(task),
        "",
    ]);

    private static string Command(TaskDefinition task) =>
        string.Join(" ", TaskArguments.Of(task).Select(argument => UnitText.Word(argument)).Prepend(UnitText.Word(task.Shell, isProgram: true)));

    // Not MemoryDenyWriteExecute=, for .NET compiles as it runs; not PrivateTmp= and ProtectHome=, for sources may lie there.
    private static IEnumerable<string> Hardening(TaskDefinition task, UnitFolder folder)
    {
        yield return "NoNewPrivileges=true";
        yield return "LockPersonality=true";
        yield return "RestrictRealtime=true";
        yield return "RestrictSUIDSGID=true";
        // Those of networks, and what .NET asks about them.
        yield return "RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX AF_NETLINK";
        // A manager of a user's own has no right to the rest.
        if (folder.IsUser)
            yield break;
        yield return "PrivateDevices=true";
        yield return "ProtectControlGroups=true";
        yield return "ProtectKernelModules=true";
        yield return "ProtectKernelTunables=true";
        if (!IsInSystem(task.Profile.Path) && !IsInSystem(task.Profile.MappingFolder))
            yield return "ProtectSystem=full";
    }

    private static bool IsInSystem(string path) => SystemFolders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal));
}
