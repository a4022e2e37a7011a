using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Tests.Storage;

public sealed class SourceSizesTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly SourceSizes _sizes;

    public SourceSizesTests() => _sizes = new SourceSizes(Profiles.In(_folder));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Before_the_first_good_read_there_are_none() => Assert.Empty(_sizes.Load());

    [Fact]
    public void They_are_kept_by_source_and_type()
    {
        var sizes = new Dictionary<(string, AccountType), int>
        {
            [("Staff", AccountType.User)] = 300,
            [("Staff", AccountType.FunctionalAccount)] = 0,
            [("Mailboxes", AccountType.FunctionalAccount)] = 40,
        };

        _sizes.Save(sizes);

        Assert.Equal(sizes, _sizes.Load());
    }

    [Fact]
    public void A_damaged_file_is_an_error_and_not_an_absent_guard()
    {
        _sizes.Save(new Dictionary<(string, AccountType), int> { [("Staff", AccountType.User)] = 300 });
        foreach (var damage in new[] { "{ \"Staff\": ", "{ \"Staff\": null }" })
        {
            File.WriteAllText(new StateFolder(Profiles.In(_folder)).SourceSizes, damage);

            Assert.Equal("StateDamaged", Assert.Throws<SyncException>(() => _sizes.Load()).ErrorId);
        }
    }
}
