using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Tests.Storage;

public sealed class MappingExportTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_export_has_the_form_of_the_mapping_itself()
    {
        var profile = Profiles.In(_folder);
        AccountLink[] links = [.. Enumerable.Range(1, 60).Select(number => Results.Link(number)), Results.Link(61, "=1+1")];
        new MappingFile(profile, Assert.Fail).Save(links);

        MappingExport.Write([.. links.Reverse()], _folder.File("links.csv"), force: false);

        Assert.Equal(File.ReadAllBytes(new StateFolder(profile).Mapping), File.ReadAllBytes(_folder.File("links.csv")));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_an_error_and_is_not_made()
    {
        var path = _folder.File("a/links.csv");

        var error = Assert.Throws<SyncException>(() => MappingExport.Write([Results.Link(1)], path, force: false));

        Assert.Equal("OutputFileNotWritten", error.ErrorId);
        Assert.Contains("there is no folder", error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.File("a")));
    }

    [Fact]
    public void A_file_that_is_there_is_replaced_only_by_force()
    {
        var path = _folder.Write("links.csv", "mine");

        Assert.Equal("OutputFileExists", Assert.Throws<SyncException>(() => MappingExport.Write([Results.Link(1)], path, force: false)).ErrorId);
        Assert.Equal("mine", File.ReadAllText(path));

        MappingExport.Write([Results.Link(1)], path, force: true);
        Assert.Equal(Results.Link(1).Identifier, Assert.Single(MappingImport.Read(path, new Dictionary<string, string>(), null, null)).Identifier);
        Assert.Equal([path], Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public void Where_it_cannot_be_written_the_old_file_is_as_it_was_and_nothing_is_left_behind()
    {
        // A folder in the place of the file cannot be replaced by one on any system.
        var path = Directory.CreateDirectory(_folder.File("links.csv")).FullName;
        var inside = _folder.Write("links.csv/mine.txt", "mine");

        var error = Assert.Throws<SyncException>(() => MappingExport.Write([Results.Link(1)], path, force: true));

        Assert.Equal("OutputFileNotWritten", error.ErrorId);
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Equal([inside], Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories));
        Assert.Equal("mine", File.ReadAllText(inside));
    }
}
