using ZivverSynctool.Infrastructure.Notifications;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Infrastructure.Tests.Storage;
using ZivverSynctool.Review;

namespace ZivverSynctool.Infrastructure.Tests.Notifications;

/// <summary>After which calls somebody is told.</summary>
public sealed class NoticeRuleTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly AttemptFile _attempts;

    public NoticeRuleTests() => _attempts = new AttemptFile(Profiles.In(_folder));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(NotifyWhen.Failure, "0", "")]
    [InlineData(NotifyWhen.Failure, "0 2 4 0 0", "2 4 0<4")]
    [InlineData(NotifyWhen.Failure, "5 - 0", "5 0<5")]
    [InlineData(NotifyWhen.Always, "0 3 0 0", "0 3 0<3 0")]
    public async Task It_is_told_of_failures_and_of_the_first_that_is_well_again(NotifyWhen when, string exitCodes, string told)
    {
        var rule = new NoticeRule(when, _attempts);
        var tells = new List<string>();
        foreach (var (code, day) in exitCodes.Split(' ').Select((code, day) => (code, day)))
        {
            var end = End(code, day);
            await _attempts.DoAsync(end);
            if (rule.Tells(end, out var before))
                tells.Add(before is null ? code : $"{code}<{before}");
        }

        Assert.Equal(told, string.Join(' ', tells));
    }

    [Fact]
    public void Calls_with_somebody_there_are_not_told_of() =>
        Assert.False(new NoticeRule(NotifyWhen.Always, _attempts).Tells(End("2", 0) with { Unattended = false }, out _));

    [Theory]
    [InlineData(NotifyWhen.Failure, false)]
    [InlineData(NotifyWhen.Always, true)]
    public async Task A_pause_is_no_success_after_a_failure(NotifyWhen when, bool tells)
    {
        await _attempts.DoAsync(End("4", 0));
        var paused = End("0", 1);

        Assert.Equal((tells, null), (new NoticeRule(when, _attempts).Tells(paused with { Run = paused.Run! with { Mode = SyncRunMode.Paused } }, out var before), before));
    }

    private static RunEnd End(string code, int day) => new()
    {
        Unattended = true,
        Cancelled = code == "-",
        Run = Results.Run() with { ExitCode = code == "-" ? null : int.Parse(code, System.Globalization.CultureInfo.InvariantCulture) },
        Started = Calls.Noon.AddDays(day),
        Ended = Calls.Noon.AddDays(day),
    };
}
