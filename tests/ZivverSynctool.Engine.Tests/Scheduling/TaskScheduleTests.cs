using ZivverSynctool.Scheduling;

namespace ZivverSynctool.Engine.Tests.Scheduling;

public sealed class TaskScheduleTests
{
    private static readonly DateTime Now = new(2026, 11, 27, 6, 30, 0);

    [Theory]
    [InlineData("06:31", "2026-11-27 06:31")]
    [InlineData("6:30", "2026-11-28 06:30")]
    [InlineData("00:00:30", "2026-11-28 00:00")]
    public void A_daily_start_is_the_next_one_of_that_time(string at, string next) =>
        Assert.Equal(next, $"{TaskSchedule.Of(at, null).After(Now):yyyy-MM-dd HH:mm}");

    [Theory]
    [InlineData(60, "2026-11-27 07:00")]
    [InlineData(45, "2026-11-27 06:45")]
    [InlineData(30, "2026-11-27 07:00")]
    [InlineData(1000, "2026-11-27 16:40")]
    [InlineData(1440, "2026-11-28 00:00")]
    [InlineData(1, "2026-11-27 06:31")]
    public void Starts_every_so_many_minutes_count_from_midnight(int every, string next) =>
        Assert.Equal(next, $"{TaskSchedule.Of(null, every).After(Now):yyyy-MM-dd HH:mm}");

    [Fact]
    public void What_does_not_fit_into_the_day_begins_anew_at_midnight() =>
        Assert.Equal(new DateTime(2026, 11, 28), TaskSchedule.Of(null, 1000).After(Now.AddHours(12)));

    [Theory]
    [InlineData(null, null)]
    [InlineData("06:30", 60)]
    [InlineData(null, 0)]
    [InlineData(null, -5)]
    [InlineData(null, 1441)]
    [InlineData("24:00", null)]
    [InlineData("6", null)]
    [InlineData("06:60", null)]
    [InlineData("-06:30", null)]
    [InlineData("1.06:30", null)]
    [InlineData("half past six", null)]
    [InlineData("", null)]
    public void A_schedule_that_makes_no_sense_is_an_error(string? at, int? every) =>
        Assert.Equal("TaskScheduleInvalid", Assert.Throws<SyncException>(() => TaskSchedule.Of(at, every)).ErrorId);

    [Fact]
    public void It_says_itself_in_words() =>
        Assert.Equal(["daily at 06:30", "every 1 minute", "every 60 minutes"],
            [$"{TaskSchedule.Of("6:30", null)}", $"{TaskSchedule.Of(null, 1)}", $"{TaskSchedule.Of(null, 60)}"]);
}
