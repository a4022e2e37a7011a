using System.Collections;
using System.Reflection;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Review;

namespace ZivverSynctool.Infrastructure.Tests.Storage;

public sealed class JournalTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly SyncProfile _profile;
    private readonly StateFolder _state;

    public JournalTests()
    {
        _profile = Profiles.In(_folder);
        _state = new StateFolder(_profile);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task All_that_is_written_is_read_back_exactly()
    {
        var intent = new WriteIntent(AccountType.FunctionalAccount, "anna@example.test", "id", "PUT", new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        using (var journal = new Journal(_profile))
        {
            journal.Begin(Results.Run());
            journal.Link([Results.Link(1), Results.Link(30)]);
            await journal.IntendAsync(intent);
            await journal.RecordAsync(Results.Full(), [Results.Link(2)]);
            journal.End(Results.Run());
        }

        var records = JournalFile.Read(Path()).ToList();

        Assert.Equal(
            [JournalRecordKind.Run, JournalRecordKind.Links, JournalRecordKind.Intent, JournalRecordKind.Result, JournalRecordKind.End],
            records.Select(record => record.Kind));
        Assert.Equivalent(Results.Run(), records[0].Run, strict: true);
        Assert.Equal([Results.Link(1), Results.Link(30)], records[1].Links!);
        Assert.Equal(intent, records[2].Intent);
        Assert.Equivalent(Results.Full(), records[3].Result, strict: true);
        Assert.IsType<bool>(records[3].Result!.Differences[1].Source);
        Assert.Equal([Results.Link(2)], records[3].Links!);
    }

    [Fact]
    public void The_result_used_in_these_tests_sets_every_property() => AssertNoDefaults(Results.Full(), nameof(SyncResult));

    [Fact]
    public async Task A_record_is_on_file_when_its_write_returns()
    {
        using var journal = new Journal(_profile);
        journal.Begin(Results.Begun());
        Assert.Single(JournalFile.Read(Path()));

        await journal.RecordAsync(Results.Full(), []);
        Assert.Equal(2, JournalFile.Read(Path()).Count());
    }

    [Fact]
    public async Task Many_writers_at_once_lose_nothing()
    {
        const int writers = 8;
        const int each = 50;
        using var journal = new Journal(_profile);
        journal.Begin(Results.Begun());

        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < each; i++)
                await journal.RecordAsync(Results.Full($"p{writer}.{i}@example.test"), []);
        })));

        var emails = JournalFile.Read(Path()).Skip(1).Select(record => record.Result!.Email).ToList();
        Assert.Equal(writers * each, emails.Distinct().Count());
        for (var writer = 0; writer < writers; writer++)
            Assert.Equal(
                Enumerable.Range(0, each).Select(i => $"p{writer}.{i}@example.test"),
                emails.Where(email => email.StartsWith($"p{writer}.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_was_written_before_the_end_is_on_file_even_if_nobody_waited()
    {
        using (var journal = new Journal(_profile))
        {
            journal.Begin(Results.Begun());
            _ = journal.RecordAsync(Results.Full(), []);
        }

        Assert.Equal(2, JournalFile.Read(Path()).Count());
        await Task.CompletedTask;
    }

    [Fact]
    public async Task A_closed_journal_takes_nothing_more()
    {
        var journal = new Journal(_profile);
        journal.Begin(Results.Begun());
        journal.Dispose();

        Assert.Equal("JournalNotWritten", (await Assert.ThrowsAsync<SyncException>(() => journal.RecordAsync(Results.Full(), []))).ErrorId);
    }

    [Fact]
    public void A_run_id_is_used_once()
    {
        using var first = new Journal(_profile);
        first.Begin(Results.Begun());
        using var second = new Journal(_profile);

        Assert.Equal("JournalNotWritten", Assert.Throws<SyncException>(() => second.Begin(Results.Begun())).ErrorId);
    }

    [Fact]
    public async Task Cut_at_every_byte_of_the_last_record_the_rest_is_still_read()
    {
        using (var journal = new Journal(_profile))
        {
            journal.Begin(Results.Begun());
            await journal.RecordAsync(Results.Full("a@example.test"), [Results.Link(1)]);
            await journal.RecordAsync(Results.Full("b@example.test"), [Results.Link(2)]);
        }

        var whole = File.ReadAllBytes(Path());
        var last = Array.LastIndexOf(whole, (byte)'\n', whole.Length - 2) + 1;
        for (var length = last; length < whole.Length; length++)
        {
            File.WriteAllBytes(Path(), whole[..length]);

            Assert.Equal(["a@example.test"], JournalFile.Read(Path()).Skip(1).Select(record => record.Result!.Email));
            Assert.Equal(last, JournalFile.WholeLength(Path()));
            Assert.Null(JournalFile.End(Path()));
        }
    }

    [Fact]
    public void A_damaged_line_in_the_middle_is_an_error()
    {
        using (var journal = new Journal(_profile))
        {
            journal.Begin(Results.Begun());
            journal.Link([Results.Link(1)]);
            journal.End(Results.Run());
        }

        var text = File.ReadAllText(Path());
        File.WriteAllText(Path(), text.Replace("links", "li\0ks", StringComparison.Ordinal));

        Assert.Equal("JournalDamaged", Assert.Throws<SyncException>(() => JournalFile.Read(Path()).ToList()).ErrorId);
    }

    [Theory]
    [InlineData("\0\0\0\0")]
    [InlineData("\0\0\n\0")]
    [InlineData("{\"kind\":\"Intent\"")]
    [InlineData("rubbish\nand more of it\n")]
    public void What_a_power_cut_leaves_behind_the_last_record_is_left_out_and_said(string rubbish)
    {
        using (var journal = new Journal(_profile))
        {
            journal.Begin(Results.Begun());
            journal.Link([Results.Link(1)]);
            journal.End(Results.Run());
        }

        File.AppendAllText(Path(), rubbish);

        var dropped = 0;
        Assert.Equal(3, JournalFile.Read(Path(), dropped: () => dropped++).Count());
        Assert.Equal(1, dropped);
        Assert.NotNull(JournalFile.End(Path()));
    }

    [Fact]
    public void The_end_is_found_however_much_a_power_cut_leaves_behind_it()
    {
        using (var journal = new Journal(_profile))
        {
            journal.Begin(Results.Begun());
            journal.End(Results.Run());
        }

        using (var file = File.OpenWrite(Path()))
            file.SetLength(file.Length + 100_000);

        Assert.Equivalent(Results.Run(), JournalFile.End(Path())!.Run, strict: true);
    }

    [Fact]
    public void The_last_whole_line_is_found_however_long_the_broken_one_behind_it_is()
    {
        using (var journal = new Journal(_profile))
        {
            journal.Begin(Results.Begun());
            journal.Link([.. Enumerable.Range(0, 5000).Select(i => Results.Link(i))]);
        }

        var whole = File.ReadAllBytes(Path());
        var first = Array.IndexOf(whole, (byte)'\n') + 1;
        File.WriteAllBytes(Path(), whole[..^1]);

        Assert.Equal(first, JournalFile.WholeLength(Path()));
    }

    [Fact]
    public void A_journal_of_a_newer_version_is_an_error_that_says_so()
    {
        using (var journal = new Journal(_profile))
            journal.Begin(Results.Begun());
        File.WriteAllText(Path(), """{"form":2,"kind":"Somersault"}""" + "\n");

        var error = Assert.Throws<SyncException>(() => new MappingFile(_profile, _ => { }).Load());

        Assert.Equal(("JournalOfNewerVersion", 6), (error.ErrorId, error.ExitCode));
        Assert.Contains("newer version", error.Message, StringComparison.Ordinal);
        Assert.Contains("Update the module", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void The_end_is_found_behind_records_of_any_length()
    {
        using (var journal = new Journal(_profile))
        {
            journal.Begin(Results.Begun());
            journal.Link([.. Enumerable.Range(0, 5000).Select(i => Results.Link(i))]);
            Assert.Null(JournalFile.End(Path()));
            journal.End(Results.Run());
        }

        Assert.Equivalent(Results.Run(), JournalFile.End(Path())!.Run, strict: true);
        Assert.Equal(5000, JournalFile.Read(Path()).ElementAt(1).Links!.Count);
    }

    private static void AssertNoDefaults(object value, string path)
    {
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            var inner = property.GetValue(value);
            Assert.False(inner is null or "" or 0 or ICollection { Count: 0 } && property.Name != nameof(SyncAccount.Aliases), $"{path}.{property.Name} is not set.");
            if (inner is SyncAccount or ZivverAccount)
                AssertNoDefaults(inner, $"{path}.{property.Name}");
        }
    }

    private string Path() => _state.Journal(Results.Run().Id);
}
