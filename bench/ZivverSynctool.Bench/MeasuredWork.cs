using ZivverSynctool.Delta;
using ZivverSynctool.Execution;
using ZivverSynctool.Infrastructure;
using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Bench;

/// <summary>The calls that are measured: what a cmdlet does, without PowerShell around it.</summary>
internal static class MeasuredWork
{
    /// <summary>A delta from a profile; gives the number of changes.</summary>
    public static int Delta(string profile)
    {
        using var session = new SyncSession(ProfileFile.Load(profile), null);
        return session.GetDelta(new DeltaRequest(), default).Count(item => item is ItemEvent);
    }

    /// <summary>A preview of all that a profile comes to; gives the number of changes.</summary>
    public static int Preview(string profile)
    {
        using var session = new SyncSession(ProfileFile.Load(profile), null);
        return session.Run(new RunRequest { Preview = true }, default).Count(item => item is ItemEvent);
    }

    /// <summary>A run that nobody watches; gives the number of changes.</summary>
    public static int RunUnattended(string profile)
    {
        using var session = new SyncSession(ProfileFile.Load(profile), null);
        return session.Run(new RunRequest { Unattended = true }, default).Count(item => item is ItemEvent);
    }

    /// <summary>Reads the sources of a profile and unites them; gives the number of accounts.</summary>
    public static int ReadSources(string profile)
    {
        using var session = new SyncSession(ProfileFile.Load(profile), null);
        return session.ReadSources(new SourceAccountRequest(), default).Count(item => item is ItemEvent);
    }

    /// <summary>A run from a profile; gives the number of changes that succeeded.</summary>
    public static int Run(string profile)
    {
        using var session = new SyncSession(ProfileFile.Load(profile), null);
        return session.Run(new RunRequest(), default).Count(item => item is ItemEvent { Item: SyncResult { Outcome: SyncOutcome.Succeeded } });
    }
}
