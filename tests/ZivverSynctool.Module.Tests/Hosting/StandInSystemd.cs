namespace ZivverSynctool.Module.Tests;

/// <summary>
/// A stand-in for <c>systemctl</c> that is found before the real one and does what it is told, and a folder in which units lie while it is there.
/// </summary>
internal sealed class StandInSystemd : IDisposable
{
    private const string Units = "SYSTEMD_UNIT_PATH";
    private const string Programs = "PATH";

    private readonly TemporaryFolder _folder = new();
    private readonly string _program;
    private readonly string? _units = Environment.GetEnvironmentVariable(Units);
    private readonly string? _programs = Environment.GetEnvironmentVariable(Programs);

    public StandInSystemd()
    {
        Folder = Directory.CreateDirectory(_folder.File("units")).FullName;
        var programs = Directory.CreateDirectory(_folder.File("bin")).FullName;
        _program = Path.Combine(programs, "systemctl");
        Do($"echo \"$*\" >> '{_folder.File("calls")}'\necho ActiveState=active");
        Environment.SetEnvironmentVariable(Units, Folder);
        Environment.SetEnvironmentVariable(Programs, $"{programs}:{_programs}");
    }

    /// <summary>Where the units lie.</summary>
    public string Folder { get; }

    /// <summary>The names of the files of units.</summary>
    public IReadOnlyList<string> Files => [.. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    /// <summary>What it was told.</summary>
    public string Calls => File.Exists(_folder.File("calls")) ? File.ReadAllText(_folder.File("calls")) : "";

    /// <summary>From now on it does nothing that it is told, and says why.</summary>
    public void Refuse(string why) => Do($"echo '{why}' >&2\nexit 1");

    private void Do(string commands)
    {
        File.Delete(_program);
        File.WriteAllText(_program, $"#!/bin/sh\n{commands}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Units, _units);
        Environment.SetEnvironmentVariable(Programs, _programs);
        _folder.Dispose();
    }
}
