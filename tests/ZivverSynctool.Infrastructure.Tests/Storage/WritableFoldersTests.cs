using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Tests.Storage;

/// <summary>What a check says of the folders that runs write into, and that it leaves nothing in them.</summary>
public sealed class WritableFoldersTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Folders_that_can_be_written_pass_and_nothing_is_left_in_them()
    {
        var profile = Logged(Profiles.In(_folder));

        Assert.Empty(WritableFolders.Check(profile));
        Assert.Empty(Entries(_folder.Path));

        new RunLock(profile, () => DateTimeOffset.UnixEpoch).Take().Dispose();
        var before = Entries(_folder.Path);
        Assert.Empty(WritableFolders.Check(profile));
        Assert.Equal(before, Entries(_folder.Path));
    }

    [Fact]
    public void A_run_that_is_at_work_is_not_in_the_way_and_is_not_kept_out()
    {
        var profile = Profiles.In(_folder);
        var running = new RunLock(profile, () => DateTimeOffset.UnixEpoch);

        using (running.Take())
            Assert.Empty(WritableFolders.Check(profile));
        running.Take().Dispose();
    }

    [Fact]
    public void A_lock_of_somebody_else_is_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "The superuser may write everywhere.");
        var profile = Profiles.In(_folder);
        new RunLock(profile, () => DateTimeOffset.UnixEpoch).Take().Dispose();
        var locked = Path.Combine(_folder.Path, "Runs", "Example", "run.lock");
        SetModes([locked], UnixFileMode.UserRead);

        var found = Assert.Single(WritableFolders.Check(profile));

        Assert.Equal(("StateNotWritable", true), (found.Error.ErrorId, found.EndsRuns));
        Assert.Contains($"may not write to the file '{locked}'", found.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disk_that_only_lets_itself_be_read_is_named_with_the_account_and_what_to_do()
    {
        using var disk = FullDisk.Mount();
        var profile = Logged(Profiles.In(disk.Path));
        Directory.CreateDirectory(Path.Combine(disk.Path, "Runs", "Example"));
        disk.MakeReadOnly();

        AssertUnwritable(profile, disk.Path);
    }

    [Fact]
    public void A_folder_of_somebody_else_is_named_with_the_account_and_what_to_do()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "The superuser may write everywhere.");
        var profile = Logged(Profiles.In(_folder));
        Directory.CreateDirectory(Path.Combine(_folder.Path, "Runs", "Example"));
        Deny(Path.Combine(_folder.Path, "Runs", "Example"), _folder.Path);
        try
        {
            AssertUnwritable(profile, _folder.Path);
        }
        finally
        {
            Allow(_folder.Path, Path.Combine(_folder.Path, "Runs", "Example"));
        }
    }

    private static void AssertUnwritable(SyncProfile profile, string place)
    {
        var runs = Path.Combine(place, "Runs", "Example");
        var before = Entries(place);

        var found = WritableFolders.Check(profile);

        Assert.Equal(
            [("StateNotWritable", true), ("StateNotWritable", true), ("MappingNotWritten", false), ("LogNotWritten", false)],
            found.Select(folder => (folder.Error.ErrorId, folder.EndsRuns)));
        Assert.Equal("StateNotWritable", Assert.Throws<SyncException>(() => new RunLock(profile, () => DateTimeOffset.UnixEpoch).Take()).ErrorId);
        Assert.Contains($"the folder '{runs}'", found[0].Error.Message, StringComparison.Ordinal);
        Assert.Contains($"'{place}', in which '{profile.MappingFolder}' is to be made", found[2].Error.Message, StringComparison.Ordinal);
        Assert.Contains($"the folder '{place}', in which '{profile.Log!.Folder}'", found[3].Error.Message, StringComparison.Ordinal);
        Assert.All(found, folder =>
        {
            Assert.Contains($"account '{Environment.UserName}'", folder.Error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(".unfinished", folder.Error.Message, StringComparison.Ordinal);
            Assert.Contains("permission to write to", folder.Error.Remedy, StringComparison.Ordinal);
        });
        Assert.Equal(before, Entries(place));
    }

    private static SyncProfile Logged(SyncProfile profile) =>
        profile with { Log = new LogSettings { Folder = Path.Combine(Path.GetDirectoryName(profile.Path)!, "Logs") } };

    private static string[] Entries(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static void Deny(params string[] folders) => SetModes(folders, UnixFileMode.UserRead | UnixFileMode.UserExecute);

    private static void Allow(params string[] folders) => SetModes(folders, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    private static void SetModes(string[] folders, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
            return;
        foreach (var folder in folders)
            File.SetUnixFileMode(folder, mode);
    }
}
