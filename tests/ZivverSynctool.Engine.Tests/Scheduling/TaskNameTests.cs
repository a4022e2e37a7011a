using ZivverSynctool.Scheduling;

namespace ZivverSynctool.Engine.Tests.Scheduling;

public sealed class TaskNameTests
{
    [Theory]
    [InlineData("Example Care", "Example-Care")]
    [InlineData("  Zorg & Één  ", "Zorg-Een")]
    [InlineData("a/../../b\\c:\"d\"", "a-..-..-b-c-d")]
    [InlineData("x\nExecStart=/bin/false", "x-ExecStart-bin-false")]
    [InlineData("..", "sync")]
    [InlineData("Ωμέγα", "sync")]
    public void A_profile_s_name_becomes_one_that_schedulers_take(string profile, string name)
    {
        Assert.Equal(name, TaskName.For(Profile(profile)));
        Assert.Equal(name, TaskName.Check(name));
    }

    [Fact]
    public void A_long_name_is_cut_off() => Assert.Equal(100, TaskName.For(Profile(new string('a', 300))).Length);

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a\n")]
    [InlineData("../a")]
    [InlineData("-a")]
    [InlineData("a%b")]
    [InlineData("a@b")]
    [InlineData("é")]
    [InlineData("a.")]
    public void A_name_that_no_scheduler_takes_is_an_error(string name) =>
        Assert.Equal("TaskNameInvalid", Assert.Throws<SyncException>(() => TaskName.Check(name)).ErrorId);

    private static SyncProfile Profile(string name) => new()
    {
        Name = name,
        Path = "/srv/care.profile.json",
        Zivver = new ZivverSettings(),
        Domains = ["example.test"],
        MappingFolder = "/srv/Account Mapping",
        Sources = [],
    };
}
