using ZivverSynctool.Directories;

namespace ZivverSynctool.Module.Tests.Errors;

/// <summary>A disk that is filled up while a call asks whether to go on.</summary>
public sealed class FullDiskErrorTests
{
    [Theory]
    [Provokes]
    [InlineData("JournalNotWritten", "Runs", "Start-ZivverSync -Profile $ProfilePath")]
    [InlineData("MappingNotWritten", "Account Mapping", "Reset-SyncAccountMapping -Profile $ProfilePath")]
    public void What_could_not_be_written_is_named(string id, string folder, string script)
    {
        using var disk = SmallDisk.TryMount(64);
        Assert.SkipWhen(disk is null, "Only the superuser of a Linux system can mount a small disk.");
        using var care = new ExampleCare(answer: _ =>
        {
            disk!.Fill();
            return 0;
        });
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        Move(Path.Combine(care.Folder, folder), Path.Combine(disk!.Path, folder));
        care.WritePeople(4);

        var error = care.Run($"try {{ {script} }} catch {{ throw }}").Thrown;
        Assert.NotNull(error);
        Assert.Contains($"{folder}{Path.DirectorySeparatorChar}care.profile", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Equal(id, error.FullyQualifiedErrorId.Split(',')[0]);
    }

    private static void Move(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Directory.Delete(from, recursive: true);
        Directory.CreateSymbolicLink(from, to);
    }
}
