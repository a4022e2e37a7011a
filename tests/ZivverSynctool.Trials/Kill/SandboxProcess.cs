using System.Diagnostics;
using System.Globalization;
using ZivverSynctool.Infrastructure.Sandbox;
using ZivverSynctool.Trials.Workplaces;

namespace ZivverSynctool.Trials.Kill;

/// <summary>A sandbox in a process of its own, which tells of its requests as they come.</summary>
internal sealed class SandboxProcess : IDisposable
{
    private readonly Process _process;
    private readonly string _saved = Path.Combine(Path.GetTempPath(), $"trial-{Guid.NewGuid():n}.json");
    private readonly List<string> _lines = [];
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SandboxProcess()
    {
        _process = ChildProcess.Of("ZivverSynctool.Sandbox.dll", "--key", Workplace.Key, "--budget", "none", "--save", _saved, "--print", "requests");
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
    }

    /// <summary>Is told of each request as it arrives, and of each answer before it is sent.</summary>
    public Action<string> Watch { get; set; } = _ => { };

    /// <summary>Where it is.</summary>
    public Uri Address => _address.Task.GetAwaiter().GetResult();

    /// <summary>All it has told.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines)
                return [.. _lines];
        }
    }

    /// <summary>Ends it in good order.</summary>
    /// <returns>What its organization has come to.</returns>
    public OrganizationState End()
    {
        using (var end = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
            end.WaitForExit();
        _process.WaitForExit();
        return OrganizationFile.Read(_saved, () => throw new InvalidOperationException("An account without an id was saved."), TimeProvider.System);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        File.Delete(_saved);
    }

    private void Take(string? line)
    {
        if (line is null)
            _address.TrySetException(new InvalidOperationException("The sandbox ended before it began."));
        else if (!_address.Task.IsCompleted)
            _address.SetResult(new Uri(line));
        else
        {
            lock (_lines)
                _lines.Add(line);
            Watch(line);
        }
    }
}
