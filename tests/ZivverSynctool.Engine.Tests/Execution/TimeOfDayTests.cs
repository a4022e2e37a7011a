using System.Globalization;
using ZivverSynctool.Execution;

namespace ZivverSynctool.Tests.Execution;

public class TimeOfDayTests
{
    [Theory]
    [InlineData("22:00", "06:30", "2026-11-28 06:30")]
    [InlineData("05:00", "06:30", "2026-11-27 06:30")]
    [InlineData("08:00", "06:30", "2026-11-27 06:30")]
    [InlineData("06:30", "06:30", "2026-11-27 06:30")]
    [InlineData("18:30", "06:30", "2026-11-28 06:30")]
    public void It_is_the_next_one_of_a_night_else_it_has_passed(string now, string time, string expected) =>
        Assert.Equal(Moment(expected), TimeOfDay.Next(Time(time), Moment("2026-11-27") + Time(now), TimeSpan.FromHours(12)));

    [Theory]
    [InlineData("08:00", "06:30", "2026-11-28 06:30")]
    [InlineData("06:30", "06:30", "2026-11-28 06:30")]
    public void Within_a_whole_day_it_is_always_still_to_come(string now, string time, string expected) =>
        Assert.Equal(Moment(expected), TimeOfDay.Next(Time(time), Moment("2026-11-27") + Time(now), TimeSpan.FromHours(24)));

    private static TimeSpan Time(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture);

    private static DateTime Moment(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
