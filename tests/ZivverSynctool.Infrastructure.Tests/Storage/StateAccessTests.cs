using System.Diagnostics;
using System.Runtime.Versioning;
using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Tests.Storage;

/// <summary>Who may read and write state: whoever may use the profile's folder, and nobody else.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class StateAccessTests : IDisposable
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnersFolder = Owner | UnixFileMode.UserExecute;
    private const UnixFileMode GroupReads = UnixFileMode.GroupRead | UnixFileMode.GroupExecute;
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly TempFolder _folder = new();

    public StateAccessTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows files have the permissions of their folder.");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(OwnersFolder, Owner, OwnersFolder)]
    [InlineData(OwnersFolder | GroupReads, Owner | UnixFileMode.GroupRead, OwnersFolder | GroupReads)]
    [InlineData(
        OwnersFolder | GroupReads | UnixFileMode.GroupWrite,
        Owner | UnixFileMode.GroupRead | UnixFileMode.GroupWrite,
        OwnersFolder | GroupReads | UnixFileMode.GroupWrite)]
    [InlineData(OwnersFolder | GroupReads | Others, Owner | UnixFileMode.GroupRead, OwnersFolder | GroupReads)]
    public void The_group_may_do_with_state_what_it_may_do_with_the_folder_and_others_nothing(UnixFileMode folder, UnixFileMode file, UnixFileMode made)
    {
        File.SetUnixFileMode(_folder.Path, folder);
        var path = Path.Combine(_folder.Path, "Runs", "Example", "state.json");

        Write(path);

        Assert.Equal(file, File.GetUnixFileMode(path));
        Assert.Equal(made, File.GetUnixFileMode(Path.Combine(_folder.Path, "Runs")));
        Assert.Equal(made, File.GetUnixFileMode(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void The_umask_takes_nothing_from_the_group_of_a_lock_and_a_journal_either()
    {
        File.SetUnixFileMode(_folder.Path, OwnersFolder | GroupReads | UnixFileMode.GroupWrite);
        foreach (var (mode, name) in new[] { (FileMode.CreateNew, "journal"), (FileMode.OpenOrCreate, "lock"), (FileMode.Create, "report") })
        {
            var path = _folder.File(name);
            StateFile.Open(path, mode, FileAccess.ReadWrite, FileShare.None).Dispose();
            Assert.Equal(Owner | UnixFileMode.GroupRead | UnixFileMode.GroupWrite, File.GetUnixFileMode(path));
        }
    }

    [Fact]
    public void What_is_there_keeps_the_permissions_that_somebody_gave_it()
    {
        var path = _folder.Write("run.lock", "");
        File.SetUnixFileMode(path, Owner);

        StateFile.Open(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None).Dispose();

        Assert.Equal(Owner, File.GetUnixFileMode(path));
    }

    [Fact]
    public void State_has_the_group_of_the_folder()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only an administrator gives a folder to any group.");
        Run("chgrp", "1", _folder.Path);
        File.SetUnixFileMode(_folder.Path, OwnersFolder | GroupReads | UnixFileMode.GroupWrite);
        var path = Path.Combine(_folder.Path, "Runs", "state.json");

        Write(path);

        Assert.Equal("1", Run("stat", "-c", "%g", path));
        Assert.Equal("1", Run("stat", "-c", "%g", Path.GetDirectoryName(path)!));
        Assert.Equal("660 770", $"{Run("stat", "-c", "%a", path)} {Run("stat", "-c", "%a", Path.GetDirectoryName(path)!)}");
    }

    private static void Write(string path) => AtomicFile.Replace(path, stream => stream.Write("x"u8));

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
