using System.Text.Json;
using ZivverSynctool.Delta;
using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Tests.Storage;

public sealed class PlanFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static SyncPlan Plan(params SyncChange[] changes) => new()
    {
        Created = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero),
        Version = "0.1.0",
        ProfileName = "Example Care",
        ProfilePath = "/profiles/Example.json",
        BaseUri = new Uri("https://app.zivver.com/api/scim/v2"),
        Changes = changes,
    };

    private string Saved(params SyncChange[] changes)
    {
        var path = _folder.File("plan.json");
        PlanFile.Write(Plan(changes), path, force: true);
        return path;
    }

    private static string Error(string path) => Assert.Throws<SyncException>(() => PlanFile.Read(path)).ErrorId;

    [Fact]
    public void A_change_comes_back_as_the_same_change_in_every_property()
    {
        var read = PlanFile.Read(Saved(Results.Full(), Results.Full("berta@example.test")));

        Assert.Equal(2, read.Changes.Count);
        Assert.Equal(Text(new[] { Only(Results.Full()), Only(Results.Full("berta@example.test")) }), Text(read.Changes));
        Assert.Equal("Example Care", read.ProfileName);

        static SyncChange Only(SyncChange change) => JsonSerializer.Deserialize<SyncChange>(JsonSerializer.Serialize(change, StateJson.Line), StateJson.Line)!;
        static string Text(IEnumerable<SyncChange> changes) => JsonSerializer.Serialize(changes.ToArray(), StateJson.Line);
    }

    [Theory]
    [InlineData("\"differences\": [", "\"differences\": [ null,")]
    [InlineData("\"changes\": [", "\"changes\": [ null,")]
    public void A_plan_with_nothing_in_the_place_of_something_is_damaged(string before, string after)
    {
        var path = Saved(Results.Full());
        File.WriteAllText(path, File.ReadAllText(path).Replace(before, after, StringComparison.Ordinal));

        Assert.Equal("PlanDamaged", Error(path));
    }

    [Fact]
    public void It_reads_well_and_says_how_many_changes_of_what_kind_there_are()
    {
        var lines = File.ReadAllLines(Saved(Results.Full()));

        Assert.True(lines.Length > 50);
        Assert.Contains("    \"Update\": 1", lines);
        Assert.Contains(lines, line => line.Contains("Ànn", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_edited_is_noticed_and_white_space_is_not()
    {
        var path = Saved(Results.Full());
        var text = File.ReadAllText(path);

        File.WriteAllText(path, text.Replace("+31612345678", "+31612345679", StringComparison.Ordinal));
        Assert.Equal("PlanDamaged", Error(path));

        File.WriteAllText(path, text.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Single(PlanFile.Read(path).Changes);
    }

    [Fact]
    public void A_plan_cut_off_anywhere_is_refused()
    {
        var path = Saved(Results.Full());
        var content = File.ReadAllBytes(path);
        for (var length = 0; length < content.Length; length++)
        {
            File.WriteAllBytes(path, content[..length]);
            Assert.Equal("PlanDamaged", Error(path));
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{ \"form\": 1 }")]
    [InlineData("{ \"form\": \"x\" }")]
    [InlineData("{ \"form\": 1, \"plan\": { \"changes\": null }, \"checksum\": \"0\" }")]
    [InlineData("not json")]
    public void What_is_no_plan_is_said_to_be_none(string text) => Assert.Equal("PlanDamaged", Error(_folder.Write("plan.json", text)));

    [Fact]
    public void A_plan_of_a_newer_version_says_so_whatever_else_it_holds() =>
        Assert.Equal("PlanOfNewerVersion", Error(_folder.Write("plan.json", """{ "form": 2, "plan": { "created": "then", "more": [ 1 ] } }""")));

    [Fact]
    public void A_plan_that_is_not_there_is_named()
    {
        Assert.Equal("PlanMissing", Error(_folder.File("none.json")));
        Assert.Equal("StateUnreadable", Error(_folder.Path));
    }

    [Fact]
    public void A_plan_belongs_to_one_profile_and_one_organization_wherever_the_profile_lies()
    {
        var plan = Plan(Results.Full());
        var profile = Profiles.In(_folder) with { Name = plan.ProfileName, Zivver = new ZivverSettings { BaseUri = plan.BaseUri } };

        Assert.Equal(profile.Path, Assert.Single(plan.For(profile)).Profile);
        Assert.Equal("PlanOfAnotherProfile", Assert.Throws<SyncException>(() => plan.For(profile with { Name = "Other" })).ErrorId);
        Assert.Equal(
            "PlanOfAnotherProfile",
            Assert.Throws<SyncException>(() => plan.For(profile with { Zivver = new ZivverSettings { BaseUri = new Uri("https://other.test/") } })).ErrorId);
    }
}
