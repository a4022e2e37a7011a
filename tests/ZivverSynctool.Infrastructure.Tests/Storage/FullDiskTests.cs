using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Review;

namespace ZivverSynctool.Infrastructure.Tests.Storage;

/// <summary>State on a disk that has no room left.</summary>
public sealed class FullDiskTests
{
    private static readonly WriteIntent Intent = new(AccountType.User, "anna@example.test", null, "POST", new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    [Fact]
    public async Task A_journal_promises_nothing_that_is_not_on_the_disk_and_keeps_what_is()
    {
        using var disk = FullDisk.Mount();
        var profile = Profiles.In(disk.Path);
        using var journal = new Journal(profile);
        journal.Begin(Results.Begun());
        await journal.IntendAsync(Intent);
        disk.Fill();

        var promised = 0;
        SyncException? refused = null;
        while (refused is null)
            try
            {
                await journal.RecordAsync(Results.Full(), []);
                promised++;
            }
            catch (SyncException error)
            {
                refused = error;
            }

        Assert.Equal("JournalNotWritten", refused.ErrorId);
        Assert.Contains("Make room on the disk", refused.Remedy, StringComparison.Ordinal);
        Assert.Equal("JournalNotWritten", (await Assert.ThrowsAsync<SyncException>(() => journal.IntendAsync(Intent))).ErrorId);
        Assert.Equal(promised, new RunStore(profile).Results(Results.Begun().Id).Count);
    }

    [Fact]
    public void A_journal_that_cannot_be_made_is_an_error_before_anything_is_written()
    {
        using var disk = FullDisk.Mount();
        disk.Fill();
        using var journal = new Journal(Profiles.In(disk.Path));

        var error = Assert.Throws<SyncException>(() => journal.Begin(Results.Begun()));

        Assert.Equal("JournalNotWritten", error.ErrorId);
    }

    [Fact]
    public void A_mapping_that_cannot_be_written_whole_never_takes_the_place_of_the_good_one()
    {
        using var disk = FullDisk.Mount();
        var warnings = new List<string>();
        var profile = Profiles.In(disk.Path);
        var mapping = new MappingFile(profile, warnings.Add);
        AccountLink[] good = [Results.Link(1), Results.Link(2)];
        mapping.Save(good);
        disk.Fill();

        AccountLink[] many = [.. Enumerable.Range(1, 500).Select(number => Results.Link(number))];
        mapping.Save(many);

        Assert.Contains("cannot be written", Assert.Single(warnings), StringComparison.Ordinal);
        Assert.Equal("MappingNotWritten", Assert.Throws<SyncException>(() => mapping.Replace(many)).ErrorId);
        Assert.Equal(good, new MappingFile(profile, warnings.Add).Load());
        Assert.Single(warnings);
        Assert.DoesNotContain(Directory.EnumerateFiles(disk.Path, "*", SearchOption.AllDirectories), file => file.EndsWith(".unfinished", StringComparison.Ordinal));
    }

    [Fact]
    public void Source_sizes_holds_and_missing_accounts_stay_as_they_were()
    {
        using var disk = FullDisk.Mount();
        var profile = Profiles.In(disk.Path);
        var sizes = new Dictionary<(string, AccountType), int> { [("Staff", AccountType.User)] = 20 };
        new SourceSizes(profile).Save(sizes);
        SyncHold[] holds = [new() { Email = "anna@example.test", ZivverId = "id" }];
        new HoldFile(profile).Save(holds);
        disk.Fill();

        Assert.Equal("StateNotWritable", Assert.Throws<SyncException>(() => new SourceSizes(profile).Save(Many())).ErrorId);
        Assert.Equal("StateNotWritable", Assert.Throws<SyncException>(() => new HoldFile(profile).Save([.. Enumerable.Repeat(holds[0], 400)])).ErrorId);

        Assert.Equal(sizes, new SourceSizes(profile).Load());
        Assert.Equal(holds, new HoldFile(profile).Load());

        static Dictionary<(string, AccountType), int> Many() => Enumerable.Range(0, 500).ToDictionary(number => ($"Source {number}", AccountType.User), number => number);
    }
}
