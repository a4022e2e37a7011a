using System.IO.Compression;
using System.Text;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Review;

namespace ZivverSynctool.Infrastructure.Tests.Storage;

public sealed class HistoryStoreTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 6, 0, 0, TimeSpan.Zero);

    private readonly TempFolder _folder = new();
    private readonly List<string> _warnings = [];
    private readonly HistoryStore _history;

    public HistoryStoreTests() => _history = new HistoryStore(Profiles.In(_folder), _warnings.Add);

    public void Dispose() => _folder.Dispose();

    private string Folder => _folder.File("History/Example");

    private static ZivverAccount User(string name) => new()
    {
        Id = "id-" + name,
        Email = name + "@example.test",
        DisplayName = name,
        Enabled = true,
    };

    private static ZivverAccount Mailbox(string name, params string[] members) => User(name) with
    {
        AccountType = AccountType.FunctionalAccount,
        DelegateIds = [.. members.Select(member => "id-" + member)],
    };

    private void Saw(int day, params ZivverAccount[] accounts) => _history.Saw(ZivverSnapshot.From(
        [.. accounts.Where(account => account.AccountType == AccountType.User)],
        [.. accounts.Where(account => account.AccountType == AccountType.FunctionalAccount)], Start.AddDays(day)));

    private ZivverAccount At(double day, string name) => Assert.Single(_history.At(Start.AddDays(day)), account => account.Id == "id-" + name);

    [Fact]
    public void Who_had_access_is_told_for_any_moment_since_the_first_look()
    {
        Saw(0, User("anna"), User("berta"), Mailbox("info", "anna"));
        Saw(1, User("anna"), User("berta"), Mailbox("info", "anna", "berta"));
        Saw(2, User("anna"), User("berta"), Mailbox("info", "berta"));

        Assert.Equal(["anna@example.test"], At(0.5, "info").Delegates);
        Assert.Equal(["anna@example.test", "berta@example.test"], At(1, "info").Delegates);
        Assert.Equal(["berta@example.test"], At(400, "info").Delegates);
        Assert.Equal("HistoryTooShort", Assert.Throws<SyncException>(() => _history.At(Start.AddDays(-1))).ErrorId);
    }

    [Fact]
    public void A_file_that_ends_between_two_lines_is_damaged_and_not_taken_for_fewer_accounts()
    {
        Saw(0, User("anna"), User("berta"));
        var file = Assert.Single(Directory.GetFiles(Folder));
        var lines = new StringBuilder();
        using (var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress))
        using (var reader = new StreamReader(packed))
            for (var line = 0; line < 2; line++)
                lines.Append(reader.ReadLine()).Append('\n');
        using (var packed = new GZipStream(File.Create(file), CompressionLevel.Optimal))
            packed.Write(Encoding.UTF8.GetBytes(lines.ToString()));

        var error = Assert.Throws<SyncException>(() => _history.At(Start));

        Assert.Equal("HistoryDamaged", error.ErrorId);
        Assert.Contains("1 of 2 lines", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_says_between_which_looks_it_came_about_and_how_long_it_was_seen()
    {
        Saw(0, User("anna"));
        Saw(1, User("anna"));
        Saw(2, User("anna") with { DisplayName = "Anna" });
        Saw(3, User("anna") with { DisplayName = "Anna" });

        Assert.Equal(new ZivverSighting { From = Start, Until = Start.AddDays(1) }, At(1.5, "anna").Seen);
        Assert.Equal(new ZivverSighting { From = Start.AddDays(2), Before = Start.AddDays(1), Until = Start.AddDays(3) }, At(5, "anna").Seen);
    }

    [Fact]
    public void What_a_run_wrote_is_its_own_and_the_rest_is_another_hands()
    {
        Saw(0, User("anna"), User("berta"), Mailbox("info", "anna"));
        _history.Wrote(Run("run-1", 0.1), [Gave("info", "id-anna", "id-berta")]);
        Saw(1, User("anna"), User("berta") with { DisplayName = "Berta" }, Mailbox("info", "anna", "berta"));

        Assert.Equal(["anna@example.test", "berta@example.test"], At(0.5, "info").Delegates);
        Assert.Equal("run-1", At(1, "info").Seen!.RunId);
        Assert.Equal(Start.AddDays(0.1), At(1, "info").Seen!.From);
        Assert.Equal(("", (DateTimeOffset?)Start.AddDays(0.1)), (At(1, "berta").Seen!.RunId, At(1, "berta").Seen!.Before));
    }

    [Fact]
    public void A_run_reads_the_history_once_and_its_writes_join_what_it_saw()
    {
        Saw(0, User("anna"), Mailbox("info", "anna"));
        Saw(1, User("anna"), User("berta"), Mailbox("info", "anna"));
        var files = Directory.GetFiles(Folder).ToDictionary(file => file, File.ReadAllBytes);
        foreach (var file in files.Keys)
            File.Delete(file);
        _history.Wrote(Run("run-1", 1.1), [Gave("info", "id-anna", "id-berta")]);
        foreach (var file in files)
            File.WriteAllBytes(file.Key, file.Value);

        Assert.Equal(["anna@example.test", "berta@example.test"], At(2, "info").Delegates);
        Assert.Equal("run-1", At(2, "info").Seen!.RunId);
        Assert.Equal(Start.AddDays(1), At(2, "info").Seen!.Before);
    }

    [Fact]
    public void Whoever_a_run_deleted_is_gone_by_its_doing_and_so_is_the_access_to_others()
    {
        Saw(0, User("anna"), User("berta"), Mailbox("info", "anna", "berta"), Mailbox("post", "berta"));
        var deleted = new SyncResult { Action = SyncAction.Delete, Email = "berta@example.test", ZivverId = "id-berta", Outcome = SyncOutcome.Succeeded, RunId = "run-1" };
        _history.Wrote(Run("run-1", 0.1), [deleted]);
        Saw(1, User("anna"), Mailbox("info", "anna"), Mailbox("post"));

        Assert.DoesNotContain(_history.At(Start.AddDays(0.5)), account => account.Id == "id-berta");
        Assert.Equal(["anna@example.test", "berta@example.test"], At(0.05, "info").Delegates);
        Assert.Equal(("run-1", "anna@example.test"), (At(1, "info").Seen!.RunId, Assert.Single(At(1, "info").Delegates)));
        Assert.Equal(("run-1", false), (At(1, "post").Seen!.RunId, At(1, "post").Enabled));
    }

    [Fact]
    public async Task What_a_run_wrote_that_was_cut_off_is_its_own_as_well()
    {
        var profile = Profiles.In(_folder);
        Saw(0, User("anna"), User("berta"), Mailbox("info", "anna"));
        using (var journal = new Journal(profile))
        {
            journal.Begin(Run("20260105-070000-0000", 0.1) with { Ended = null });
            await journal.RecordAsync(Gave("info", "id-anna", "id-berta"), []);
        }

        Saw(1, User("anna"), User("berta"), Mailbox("info", "anna", "berta"));

        Assert.Equal("20260105-070000-0000", At(1, "info").Seen!.RunId);
    }

    [Theory]
    [InlineData]
    [InlineData("Anna@example.test")]
    public void An_account_is_followed_through_its_states_and_beyond_a_rename(params string[] words)
    {
        Saw(0, User("anna"), User("berta"));
        Saw(1, User("anna") with { Email = "anna.bos@example.test" }, User("berta"));
        Saw(2, User("anna") with { Email = "anna.bos@example.test", Enabled = false }, User("berta"));
        Saw(3, User("berta"));
        Saw(4, User("berta"));

        var states = _history.Since(Start, new HistoryIdentity(account => account.Email == "anna@example.test", words));

        Assert.Equal(["anna@example.test", "anna.bos@example.test", "anna.bos@example.test"], states.Select(state => state.Email));
        Assert.Equal([true, true, false], states.Select(state => state.Enabled));
        Assert.Equal([Start, Start.AddDays(1), Start.AddDays(2)], states.Select(state => state.Seen!.Until!.Value));
        Assert.Equal([false, false, true], states.Select(state => state.Seen!.Gone));
        Assert.Single(_history.Since(Start.AddDays(2), new HistoryIdentity(account => account.Id == "id-anna", words.Length == 0 ? [] : ["ID-anna"])));
    }

    [Fact]
    public void A_look_that_shows_nothing_new_takes_no_room()
    {
        for (var day = 0; day < 30; day++)
            Saw(day, User("anna"));

        Assert.Equal(2, Directory.GetFiles(Folder).Length);
        Assert.Equal(Start.AddDays(29), At(30, "anna").Seen!.Until);
    }

    [Fact]
    public void A_whole_look_is_kept_again_after_a_month_and_origins_outlive_it()
    {
        Saw(0, User("anna"));
        Saw(1, User("anna") with { DisplayName = "Anna" });
        for (var day = 2; day < 70; day++)
            Saw(day, User("anna") with { DisplayName = "Anna" }, User($"new{day}"));

        Assert.Equal(3, Directory.GetFiles(Folder, "*.whole.*").Length);
        Assert.Equal(Start.AddDays(1), At(69, "anna").Seen!.From);
    }

    [Fact]
    public void A_damaged_file_is_named_and_the_history_goes_on()
    {
        Saw(0, User("anna"));
        Saw(1, User("anna") with { DisplayName = "Anna" });
        var damaged = Directory.GetFiles(Folder).Order(StringComparer.Ordinal).Last();
        File.WriteAllBytes(damaged, [1, 2, 3]);

        Assert.Equal("HistoryDamaged", Assert.Throws<SyncException>(() => _history.At(Start.AddDays(1))).ErrorId);
        Saw(2, User("anna") with { DisplayName = "Anna" });

        Assert.Contains(damaged, Assert.Single(_warnings), StringComparison.Ordinal);
        Assert.Equal("Anna", At(2, "anna").DisplayName);
    }

    [Fact]
    public void A_clock_that_was_set_back_puts_nothing_before_what_was_seen_already()
    {
        Saw(1, User("anna"));
        Saw(0, User("anna") with { DisplayName = "Anna" });

        Assert.Equal("Anna", At(2, "anna").DisplayName);
        Assert.Equal("anna", At(1, "anna").DisplayName);
    }

    private static SyncRun Run(string id, double day) => new() { Id = id, Started = Start.AddDays(day), Ended = Start.AddDays(day) };

    private static SyncResult Gave(string mailbox, params string[] ids) => new()
    {
        Action = SyncAction.Update,
        AccountType = AccountType.FunctionalAccount,
        Email = mailbox + "@example.test",
        ZivverId = "id-" + mailbox,
        Outcome = SyncOutcome.Succeeded,
        Differences = [new SyncDifference { Property = SyncProperty.Delegates, Targets = [.. ids.Select(id => new DelegateTarget(id, id))] }],
    };
}
