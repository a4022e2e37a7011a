namespace ZivverSynctool.Module.Tests;

/// <summary>
/// A stand-in for <c>systemctl</c> that is found before the real one and does what it is told, and a folder in which units lie while it is there.
/// </summary>
internal sealed class StandInSystemd : IDisposable
{
    private const string Units = "SYSTEMD_UNIT_PATH";
    private const string Programs = "PATH";

    private readonly TemporaryFolder _folder = new();
    private readonly string? _units = Environment.GetEnvironmentVariable(Units);
    private readonly string? _programs = Environment.GetEnvironmentVariable(Programs);

    public StandInSystemd()
    {
        Folder = Directory.CreateDirectory(_folder.File("units")).FullName;
        var programs = Directory.CreateDirectory(_folder.File("bin")).FullName;
        var program = Path.Combine(programs, "systemctl");
        File.WriteAllText(program, $"#!/bin/sh\necho \"$*\" >> '{_folder.File("calls")}'\necho ActiveState=active\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Environment.SetEnvironmentVariable(Units, Folder);
        Environment.SetEnvironmentVariable(Programs, $"{programs}:{_programs}");
    }

    /// <summary>Where the units lie.</summary>
    public string Folder { get; }

    /// <summary>The names of the files of units.</summary>
    public IReadOnlyList<string> Files => [.. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    /// <summary>What it was told.</summary>
    public string Calls => File.Exists(_folder.File("calls")) ? File.ReadAllText(_folder.File("calls")) : "";

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Units, _units);
        Environment.SetEnvironmentVariable(Programs, _programs);
        _folder.Dispose();
    }
}
