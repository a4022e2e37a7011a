namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Where a profile's state lies: in folders beside the profile, under the profile's file name.</summary>
internal sealed class StateFolder
{
    /// <summary>The state of a profile.</summary>
    public StateFolder(SyncProfile profile)
    {
        Profile = profile.Path;
        var name = Path.GetFileNameWithoutExtension(profile.Path);
        Runs = Path.Combine(Path.GetDirectoryName(profile.Path)!, "Runs", name);
        History = Path.Combine(Path.GetDirectoryName(profile.Path)!, "History", name);
        Mapping = Path.Combine(profile.MappingFolder, name + ".csv");
    }

    /// <summary>Full path of the profile.</summary>
    public string Profile { get; }

    /// <summary>The folder of the journals, one file per run.</summary>
    public string Runs { get; }

    /// <summary>The folder of what Zivver was seen to have.</summary>
    public string History { get; }

    /// <summary>The file of the account mapping.</summary>
    public string Mapping { get; }

    /// <summary>The file that is locked while a run is active.</summary>
    public string Lock => Path.Combine(Runs, "run.lock");

    /// <summary>Who holds the lock, for people.</summary>
    public string LockHolder => Path.Combine(Runs, "run.holder.json");

    /// <summary>How far the journals have gone into the account mapping.</summary>
    public string MappingMark => Path.Combine(Runs, "mapping.json");

    /// <summary>How large each source was when it was last read well.</summary>
    public string SourceSizes => Path.Combine(Runs, "sources.json");

    /// <summary>The accounts that were missing when the sources were last read well.</summary>
    public string Missing => Path.Combine(Runs, "missing.json");

    /// <summary>The accounts that are held suspended.</summary>
    public string Holds => Path.Combine(Runs, "holds.json");

    /// <summary>How unattended calls ended.</summary>
    public string Attempts => Path.Combine(Runs, "attempts.ndjson");

    /// <summary>A pause that was asked for.</summary>
    public string Pause => Path.Combine(Runs, "pause.json");

    /// <summary>The failures that somebody has seen.</summary>
    public string KnownIssues => Path.Combine(Runs, "known-issues.json");

    /// <summary>The plan of what a limit kept a run from doing.</summary>
    public string RefusedPlan(string runId, LimitKind kind) => Path.Combine(Runs, $"{runId}.{kind}.plan.json");

    /// <summary>The key that addresses in the log are hidden with.</summary>
    public string LogKey => Path.Combine(Runs, "log.key");

    /// <summary>When what was kept long enough was last removed.</summary>
    public string Housekeeping => Path.Combine(Runs, "housekeeping.json");

    /// <summary>The journal of a run.</summary>
    public string Journal(string runId) => Path.Combine(Runs, runId + JournalExtension);

    /// <summary>How the names of journals end.</summary>
    public const string JournalExtension = ".jsonl";
}
