using ZivverSynctool.Scheduling;

namespace ZivverSynctool.Engine.Tests.Scheduling;

/// <summary>The examples are those of "Parsing C command-line arguments", and what paths may hold.</summary>
public sealed class TaskArgumentsTests
{
    [Theory]
    [InlineData("a", "a")]
    [InlineData("", "\"\"")]
    [InlineData(@"C:\Zorg & Één\care.json", "\"C:\\Zorg & Één\\care.json\"")]
    [InlineData(@"C:\a b\", "\"C:\\a b\\\\\"")]
    [InlineData(@"C:\ab\", @"C:\ab\")]
    [InlineData("a\"b c", "\"a\\\"b c\"")]
    [InlineData("a\\\"b c", "\"a\\\\\\\"b c\"")]
    [InlineData(@"a\\b c", "\"a\\\\b c\"")]
    public void Arguments_are_quoted_as_programs_of_Windows_take_them_apart(string argument, string quoted) =>
        Assert.Equal(quoted, TaskArguments.Line([argument]));

    [Fact]
    public void Options_are_given_only_where_they_are_asked_for()
    {
        var task = new TaskDefinition
        {
            Name = "care",
            Schedule = TaskSchedule.Of("06:30", null),
            Shell = "/usr/bin/pwsh",
            Script = "/module/sync.ps1",
            Profile = new SyncProfile { Name = "Care", Path = "/srv/a b.json", Zivver = new ZivverSettings(), Domains = [], MappingFolder = "", Sources = [] },
        };
        Assert.Equal("-NoProfile -NonInteractive -ExecutionPolicy Bypass -File /module/sync.ps1 -ProfilePath \"/srv/a b.json\"", TaskArguments.Line(TaskArguments.Of(task)));
        Assert.EndsWith("-ReportOnly -Until 07:30 -Wait", TaskArguments.Line(TaskArguments.Of(task with { ReportOnly = true, Until = new TimeSpan(7, 30, 0), Wait = true })), StringComparison.Ordinal);
    }
}
