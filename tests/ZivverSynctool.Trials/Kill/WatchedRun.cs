using System.Diagnostics;
using System.Text;
using ZivverSynctool.Trials.Workplaces;

namespace ZivverSynctool.Trials.Kill;

/// <summary>Runs a profile in a process of its own, to its end or to its death.</summary>
internal static class WatchedRun
{
    /// <summary>Lets a run go its way.</summary>
    /// <returns>Its exit code, and what it said.</returns>
    public static (int ExitCode, string Said) ToItsEnd(Workplace workplace)
    {
        using var process = Start(workplace);
        return ToEnd(process, _ => { });
    }

    /// <summary>Kills a run at a moment.</summary>
    /// <returns>Whether that moment came before its end.</returns>
    public static bool Kill(Workplace workplace, SandboxProcess sandbox, KillMoment moment)
    {
        using var process = Start(workplace);
        using var kill = new KillSwitch(process, workplace.Folder, moment);
        sandbox.Watch = kill.TakeRequest;
        ToEnd(process, kill.TakeOutput);
        sandbox.Watch = _ => { };
        return kill.HasStruck;
    }

    private static Process Start(Workplace workplace) => ChildProcess.Of(RunHost.Program, RunHost.Name, workplace.ProfilePath);

    private static (int ExitCode, string Said) ToEnd(Process process, Action<string> take)
    {
        var said = new StringBuilder();
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return (process.ExitCode, said.ToString());

        void Take(string? line)
        {
            if (line is null)
                return;
            lock (said)
                said.AppendLine(line);
            take(line);
        }
    }
}
