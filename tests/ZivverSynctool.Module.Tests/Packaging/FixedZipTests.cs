using System.IO.Compression;
using ZivverSynctool.Packaging;

namespace ZivverSynctool.Module.Tests.Packaging;

public sealed class FixedZipTests
{
    [Fact]
    public void The_same_files_give_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        Write(folder.File("one/lib"), "b.dll", "A.dll");
        Write(folder.File("another/place/lib"), "A.dll", "b.dll");
        File.SetLastWriteTimeUtc(folder.File("another/place/lib/b.dll"), new DateTime(2020, 2, 2, 0, 0, 0, DateTimeKind.Utc));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.File("another/place/lib/A.dll"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        FixedZip.Write(folder.File("one"), "Module/1.0.0", folder.File("one.zip"));
        FixedZip.Write(folder.File("another/place"), "Module/1.0.0", folder.File("another.zip"));

        Assert.Equal(File.ReadAllBytes(folder.File("one.zip")), File.ReadAllBytes(folder.File("another.zip")));
    }

    [Fact]
    public void Everything_is_in_it_and_may_be_read()
    {
        using var folder = new TemporaryFolder();
        Write(folder.File("module/lib/deep"), "b.dll", "A.dll");
        FixedZip.Write(folder.File("module"), "Module/1.0.0", folder.File("module.zip"));
        ZipFile.ExtractToDirectory(folder.File("module.zip"), folder.File("unpacked"));

        Assert.Equal("A.dll", File.ReadAllText(folder.File("unpacked/Module/1.0.0/lib/deep/A.dll")));
        Assert.Equal("b.dll", File.ReadAllText(folder.File("unpacked/Module/1.0.0/lib/deep/b.dll")));
        if (!OperatingSystem.IsWindows())
            Assert.True(File.GetUnixFileMode(folder.File("unpacked/Module/1.0.0/lib/deep/b.dll")).HasFlag(UnixFileMode.OtherRead));
    }

    private static void Write(string folder, params string[] files)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in files)
            File.WriteAllText(Path.Combine(folder, file), file);
    }
}
