using System.Diagnostics;
using System.Text;
using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Tests.Storage;

public sealed class RunLockTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private readonly TempFolder _folder = new();
    private readonly SyncProfile _profile;
    private readonly StateFolder _state;
    private readonly RunLock _lock;

    public RunLockTests()
    {
        _profile = Profiles.In(_folder);
        _state = new StateFolder(_profile);
        _lock = new RunLock(_profile, () => Noon);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_run_is_refused_and_told_who_holds_the_lock()
    {
        using var held = _lock.Take();

        var error = Assert.Throws<SyncException>(() => _lock.Take());

        Assert.Equal(SyncErrorKind.RunActive, error.Kind);
        Assert.Equal(5, error.ExitCode);
        Assert.Contains(
            $"by {Environment.UserName} on {Environment.MachineName} (process {Environment.ProcessId}) since 2026-11-23 12:00:00 UTC",
            error.Message, StringComparison.Ordinal);
        Assert.True(RunLock.IsHeld(_state));
    }

    [Fact]
    public void Given_back_it_can_be_taken_again()
    {
        var first = _lock.Take();
        first.Dispose();
        using var second = _lock.Take();

        first.Dispose();

        Assert.True(RunLock.IsHeld(_state));
        Assert.Throws<SyncException>(() => _lock.Take());
    }

    [Fact]
    public void Another_profile_beside_it_has_a_lock_of_its_own()
    {
        using var held = _lock.Take();
        using var other = new RunLock(_profile with { Path = _folder.File("Other.json") }, () => Noon).Take();

        Assert.NotNull(other);
    }

    [Fact]
    public void The_note_of_a_holder_that_crashed_does_not_hold_the_lock()
    {
        _lock.Take().Dispose();
        File.WriteAllText(_state.LockHolder, "{}");

        Assert.False(RunLock.IsHeld(_state));
        using var held = _lock.Take();
        Assert.True(RunLock.IsHeld(_state));
    }

    [Fact]
    public async Task Whoever_has_taken_the_lock_is_named_also_while_the_note_of_one_who_crashed_lies_there()
    {
        using var crashed = Process.Start(new ProcessStartInfo("dotnet", "--version") { RedirectStandardOutput = true })!;
        await crashed.WaitForExitAsync(TestContext.Current.CancellationToken);
        using var held = _lock.Take();
        var note = File.ReadAllText(_state.LockHolder);
        JsonFile.Write(_state.LockHolder, RunLockHolder.Current(Noon) with { Process = crashed.Id });

        var refused = Task.Run(() => Assert.Throws<SyncException>(() => _lock.Take()), TestContext.Current.CancellationToken);
        AtomicFile.Replace(_state.LockHolder, stream => stream.Write(Encoding.UTF8.GetBytes(note)));

        Assert.Contains($"(process {Environment.ProcessId})", (await refused).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_that_is_damaged_does_not_hide_that_a_run_is_active()
    {
        using var held = _lock.Take();
        File.WriteAllText(_state.LockHolder, "{");

        var error = Assert.Throws<SyncException>(() => _lock.Take());

        Assert.Equal(("RunActive", 5), (error.ErrorId, error.ExitCode));
    }

    [Fact]
    public void A_share_that_is_read_only_is_an_error_that_says_so()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a folder that not even its administrator may write to.");

        var error = Assert.Throws<SyncException>(() => new RunLock(_profile with { Path = "/sys/Example.json" }, () => Noon).Take());

        Assert.Equal(("StateNotWritable", 4), (error.ErrorId, error.ExitCode));
        Assert.Contains("/sys/Runs", error.Message, StringComparison.Ordinal);
        Assert.Contains("permission to write beside the profile", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_named()
    {
        _folder.Write("Runs", "a file in the place of the folder");

        var error = Assert.Throws<SyncException>(() => _lock.Take());

        Assert.Equal("StateNotWritable", error.ErrorId);
        Assert.Contains("Runs", error.Message, StringComparison.Ordinal);
    }
}
