using ZivverSynctool.Sources;
using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Safety;

public class SourceGuardTests : SyncCase
{
    private static readonly SyncAccount[] People = [.. Enumerable.Range(1, 20).Select(number => User($"p{number}").Id($"E{number}"))];

    [Fact]
    public void An_empty_source_never_means_that_everybody_left()
    {
        Synced(People);

        Sources();

        AssertRefused("SourceEmpty");
        Assert.All(People, person => Assert.True(InZivver(person.Email).Enabled));
    }

    [Fact]
    public void A_source_that_cannot_be_read_stops_the_run()
    {
        Synced(People);
        World.Sources = [.. World.Sources, new BrokenSource()];

        AssertRefused("SourceFileMissing");
    }

    [Fact]
    public void A_source_may_shrink_by_its_share_and_no_more()
    {
        MayShrink(30);
        Synced(People);

        Sources(People[7..]);
        AssertRefused("SourceShrunk");

        Sources(People[6..]);
        Run();
        Assert.False(InZivver("p1").Enabled);
    }

    [Fact]
    public void Only_a_run_from_the_profile_that_was_not_refused_moves_the_last_good_size()
    {
        MayShrink(30);
        Synced(People);
        Sources(People[6..]);

        var changes = World.Delta();
        World.Preview();
        World.Run(changes);
        Sources(People[7..]);
        AssertRefused("SourceShrunk");

        Sources(People[6..]);
        World.Run();
        Sources(People[7..]);
        Run();
    }

    [Fact]
    public void Each_type_of_a_source_is_guarded_by_itself()
    {
        MayShrink(30);
        var boxes = Enumerable.Range(1, 6).Select(number => Mailbox($"b{number}", "p20").Id($"M{number}")).ToArray();
        Synced([.. People, .. boxes]);

        Sources(People);

        AssertRefused("SourceShrunk");
    }

    [Fact]
    public void Accounts_that_moved_to_another_source_are_no_shrinkage()
    {
        World.Sources = [new GivenSource("staff", From("staff", People)), new GivenSource("other", From("other", User("extra").Id("X1")))];
        Profile = Profile with
        {
            Sources = [new SourceSettings { Name = "staff", Type = "csv" }, new SourceSettings { Name = "other", Type = "csv" }],
        };
        Run();

        World.Sources = [new GivenSource("staff", From("staff", People[15..])), new GivenSource("other", From("other", [User("extra").Id("X1"), .. People[..15]]))];

        Assert.Empty(Run());
    }

    [Fact]
    public void Entries_with_a_problem_are_entries_all_the_same()
    {
        MayShrink(30);
        Synced(People);

        Sources(People[10..]);
        World.Problems = [.. People[..10].Select(person => new SourceProblem
        {
            Code = "InvalidPhoneNumber",
            Message = "m",
            Remedy = "r",
            Source = "world",
            Email = person.Email,
            Addresses = [person.Email],
            Identifiers = person.Identifiers,
        })];

        Assert.Empty(Run());
    }

    private static SyncAccount[] From(string source, params SyncAccount[] accounts) => [.. accounts.Select(account => account.From(source))];

    private void MayShrink(int percent) =>
        Profile = Profile with { Sources = [Profile.Sources[0] with { MaxShrinkPercent = percent }] };

    private void AssertRefused(string errorId)
    {
        World.Target.Reset();
        Assert.Equal(errorId, Assert.Throws<SyncException>(() => World.Delta()).ErrorId);
        Assert.Equal(errorId, Assert.Throws<SyncException>(() => World.Preview()).ErrorId);
        Assert.Equal(errorId, Assert.Throws<SyncException>(() => World.Run()).ErrorId);
        Assert.Equal(0, World.Target.Writes);
    }

    private sealed class BrokenSource : IAccountSource
    {
        public string Name => "broken";

        public Task<SourceRead> ReadAsync(SourceRequest request, CancellationToken cancellation) => throw new SyncException(
            "SourceFileMissing", SyncErrorKind.Unavailable, "The file is not there.", "Put it there.");
    }
}
