using System.Diagnostics;

namespace ZivverSynctool.Trials.Kill;

/// <summary>Watches a run from outside and kills it, with SIGKILL, at its moment.</summary>
internal sealed class KillSwitch : IDisposable
{
    private readonly object _gate = new();
    private readonly Process _process;
    private readonly KillMoment _moment;
    private readonly FileSystemWatcher _files;
    private int _seen;

    public KillSwitch(Process process, string folder, KillMoment moment)
    {
        _process = process;
        _moment = moment;
        _files = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        _files.Created += (_, change) => TakeFile(change.FullPath);
        _files.Changed += (_, change) => TakeFile(change.FullPath);
        _files.Deleted += (_, change) => TakeFile(change.FullPath);
        _files.Renamed += (_, change) => TakeFile(change.FullPath);
        _files.EnableRaisingEvents = true;
    }

    /// <summary>Whether it has struck.</summary>
    public bool HasStruck { get; private set; }

    /// <summary>Takes what the run itself has printed.</summary>
    public void TakeOutput(string line)
    {
        if (line == RunHost.Begun)
            See(Watched.Begin);
    }

    /// <summary>Takes what the sandbox has printed.</summary>
    public void TakeRequest(string line)
    {
        var words = line.Split(' ');
        if (words[0] == ">")
            See(Watched.Request);
        if (words[0] == ">" && words[1] != "GET")
            See(Watched.Write);
        if (words[0] == "<" && words[2] != "GET")
            See(Watched.Answer);
    }

    /// <inheritdoc/>
    public void Dispose() => _files.Dispose();

    private void TakeFile(string path)
    {
        See(Watched.File);
        if (path.Contains("Account Mapping", StringComparison.Ordinal))
            See(Watched.Mapping);
        if (path.Contains("History", StringComparison.Ordinal))
            See(Watched.History);
    }

    private void See(Watched what)
    {
        lock (_gate)
        {
            if (what != _moment.At || ++_seen != _moment.Number)
                return;
            Thread.SpinWait(_moment.Spins);
            // What has ended by itself was not killed.
            HasStruck = !_process.HasExited;
            _process.Kill();
        }
    }
}
