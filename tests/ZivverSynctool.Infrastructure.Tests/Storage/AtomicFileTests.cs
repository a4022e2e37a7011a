using System.Text;
using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Tests.Storage;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_made_with_its_folder_and_replaced()
    {
        var path = _folder.File("a/b/state.json");
        Write(path, "one");
        Write(path, "two");

        Assert.Equal("two", File.ReadAllText(path));
        Assert.Equal([path], Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void When_writing_fails_the_old_content_stays_and_nothing_else()
    {
        var path = _folder.Write("state.json", "old");

        Assert.Throws<IOException>(() => AtomicFile.Replace(path, stream =>
        {
            stream.Write("half of the new"u8);
            throw new IOException("The disk is full.");
        }));

        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public void Until_the_new_content_is_whole_the_old_one_is_there()
    {
        var path = _folder.Write("state.json", "old");

        AtomicFile.Replace(path, stream =>
        {
            stream.Write("new"u8);
            stream.Flush();
            Assert.Equal("old", File.ReadAllText(path));
        });

        Assert.Equal("new", File.ReadAllText(path));
    }

    [Fact]
    public void What_an_ended_process_left_is_removed_once_it_is_old_and_not_before()
    {
        var path = _folder.Write("state.json", "old");
        var young = _folder.Write("state.json.1.unfinished", "x");
        var abandoned = _folder.Write("state.json.2.unfinished", "x");
        File.SetLastWriteTimeUtc(abandoned, DateTime.UtcNow.AddDays(-1));

        Write(path, "new");

        Assert.True(File.Exists(young));
        Assert.False(File.Exists(abandoned));
    }

    [Fact]
    public async Task Readers_never_see_half_a_file()
    {
        var path = _folder.File("state.json");
        var contents = Enumerable.Range(0, 4).Select(i => new string((char)('a' + i), 50_000 + (i * 10_000))).ToArray();
        Write(path, contents[0]);
        using var done = new CancellationTokenSource();
        var reader = Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
                Assert.Contains(Encoding.UTF8.GetString(StateFile.Read(path)!), contents);
        });

        for (var i = 0; i < 50; i++)
            Write(path, contents[i % contents.Length]);
        await done.CancelAsync();

        await reader;
    }

    [Fact]
    public void What_is_there_already_is_left_alone()
    {
        var path = _folder.Write("mapping.csv", "links");
        var longAgo = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, longAgo);

        AtomicFile.ReplaceUnlessSame(path, stream => stream.Write("links"u8));
        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(path));

        AtomicFile.ReplaceUnlessSame(path, stream => stream.Write("other"u8));
        Assert.Equal("other", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_folder.Path));
    }

    private static void Write(string path, string text) => AtomicFile.Replace(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
}
