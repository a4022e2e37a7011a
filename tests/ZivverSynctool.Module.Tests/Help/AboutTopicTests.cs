using ZivverSynctool.Help.Topics;

namespace ZivverSynctool.Module.Tests.Help;

/// <summary>The topics say what docs say, for a screen.</summary>
public sealed class AboutTopicTests
{
    private const int Columns = 80;

    public static TheoryData<string> Names() => [.. AboutTopic.All.Select(topic => topic.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Get_Help_shows_a_topic(string name)
    {
        using var session = ModuleSession.Open();
        var topic = AboutTopic.All.Single(topic => topic.Name == name);
        Assert.Contains(topic.Short, session.Show("Get-Help $args[0]", name), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_topic_fits_a_narrow_screen_and_holds_no_markup(string name) => Assert.All(Lines(name), line =>
    {
        Assert.InRange(line.Length, 0, Columns);
        Assert.DoesNotMatch(@"`|\]\(|\*\*|^\s*\|", line);
    });

    [Theory]
    [InlineData("SourceShrunk", "the source has far fewer accounts than when it was last read well")]
    [InlineData("RecycledAddress", "the account with that address belongs to somebody else")]
    [InlineData("6", "the profile, or what the call was given, is wrong")]
    public void An_error_a_reason_and_an_exit_code_stand_above_what_they_mean(string word, string meaning)
    {
        var lines = Lines("about_ZivverSyncErrors");
        Assert.Equal("        " + meaning, lines[Array.IndexOf(lines, "    " + word) + 1]);
    }

    [Fact]
    public void The_first_topic_names_every_command() =>
        Assert.All(HelpedCommands.All, command => Assert.Contains("    " + command.Name, Lines("about_ZivverSynctool")));

    private static string[] Lines(string name) => AboutTopic.All.Single(topic => topic.Name == name).Text(Paths.Root, HelpedCommands.All).Split('\n');
}
