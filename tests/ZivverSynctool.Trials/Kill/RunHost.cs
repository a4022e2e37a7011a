using ZivverSynctool.Execution;
using ZivverSynctool.Infrastructure;
using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Trials.Kill;

/// <summary>A run in a process of its own: what <c>Start-ZivverSync</c> does, without a shell around it.</summary>
internal static class RunHost
{
    /// <summary>The program it is part of.</summary>
    public const string Program = "ZivverSynctool.Trials.dll";

    /// <summary>Its name on the command line.</summary>
    public const string Name = "run";

    /// <summary>What it prints once it has opened the profile.</summary>
    public const string Begun = "begun";

    /// <summary>Runs a profile.</summary>
    /// <returns>The exit code of SPEC §7.</returns>
    public static int Run(string profile)
    {
        try
        {
            using var session = new SyncSession(ProfileFile.Load(profile), null);
            Console.WriteLine(Begun);
            var failed = false;
            foreach (var next in session.Run(new RunRequest(), default))
                if (next is ItemEvent { Item: SyncResult { Outcome: SyncOutcome.Failed or SyncOutcome.Partial } result })
                {
                    failed = true;
                    Console.WriteLine($"{result.Outcome} {result.Action} {result.Email}: {result.Message} {result.Remedy}");
                }

            return failed ? 2 : 0;
        }
        catch (SyncException error)
        {
            Console.Error.WriteLine($"{error.ErrorId}: {error.Message} {error.Remedy}");
            return error.ExitCode;
        }
    }
}
