using ZivverSynctool.Execution;
using ZivverSynctool.Generation.World;
using ZivverSynctool.Review;
using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Execution;

/// <summary>Runs whose journal cannot be written any more.</summary>
public class FullDiskTests : SyncCase
{
    private readonly SyncAccount[] _people = [.. Enumerable.Range(1, 60).Select(number => User($"p{number}").Id($"E{number}"))];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(25)]
    [InlineData(80)]
    public void What_cannot_be_written_down_first_is_not_sent(int records)
    {
        Sources(_people);
        var journal = new FullJournal(new MemoryJournal(), records);
        World.Rigging = setup => setup with { Journal = () => journal };

        var error = Assert.Throws<SyncException>(() => World.Run());

        Assert.Equal(("JournalNotWritten", 4), (error.ErrorId, error.ExitCode));
        Assert.Equal(journal.Intents, World.Target.Writes);
        Assert.InRange(World.Zivver.Count(AccountType.User), 0, records);
    }

    [Fact]
    public void What_was_sent_is_linked_all_the_same_and_the_next_run_goes_on_without_doubles()
    {
        Sources(_people);
        World.Rigging = setup => setup with { Journal = () => new FullJournal(new MemoryJournal(), 33) };
        Assert.Throws<SyncException>(() => World.Run());
        Assert.Equal(
            World.Zivver.List(AccountType.User).Select(user => user.Id).Order(),
            World.Mapping.Links.Select(link => link.ZivverId).Order());

        World.Rigging = setup => setup;
        Run();

        Assert.Equal(_people.Length, World.Zivver.Count(AccountType.User));
    }

    [Fact]
    public void A_journal_that_cannot_be_begun_ends_the_run_before_anything_is_sent()
    {
        Sources(_people);
        World.Rigging = setup => setup with { Journal = () => new FullJournal(new MemoryJournal(), -1) };

        Assert.Equal("JournalNotWritten", Assert.Throws<SyncException>(() => World.Run()).ErrorId);
        Assert.Equal(0, World.Target.Writes);
        Assert.Empty(World.Mapping.Links);
    }

    [Fact]
    public void What_ended_the_run_is_told_and_that_it_was_not_closed_well_is_said_beside_it()
    {
        Sources(_people);
        World.Rigging = setup => setup with { Journal = () => new FullJournal(new MemoryJournal(), 0) };
        var warnings = new List<string>();

        Assert.Throws<SyncException>(() => warnings.AddRange(Warned()));

        Assert.Contains(warnings, warning => warning.Contains("full", StringComparison.Ordinal));

        IEnumerable<string> Warned()
        {
            foreach (var said in World.Engine.Run(new RunRequest(), default))
                if (said is WarningEvent warning)
                    warnings.Add(warning.Message);
            return [];
        }
    }

    /// <summary>A journal with room for so many records behind its beginning; with none for that either where the number is negative.</summary>
    private sealed class FullJournal(IJournal inner, int room) : IJournal
    {
        private int _records;
        private int _intents;

        public int Intents => _intents;

        public void Begin(SyncRun run)
        {
            if (room < 0)
                throw Full();
            inner.Begin(run);
        }

        public void Link(IReadOnlyList<AccountLink> links) => inner.Link(links);

        public async Task IntendAsync(WriteIntent intent)
        {
            Take();
            await inner.IntendAsync(intent);
            Interlocked.Increment(ref _intents);
        }

        public Task RecordAsync(SyncResult result, IReadOnlyList<AccountLink> links)
        {
            Take();
            return inner.RecordAsync(result, links);
        }

        public void End(SyncRun run)
        {
            Take();
            inner.End(run);
        }

        public void Dispose() => inner.Dispose();

        private void Take()
        {
            if (Interlocked.Increment(ref _records) > room)
                throw Full();
        }

        private static SyncException Full() => new("JournalNotWritten", SyncErrorKind.Unavailable, "The disk is full.", "Make room.");
    }
}
