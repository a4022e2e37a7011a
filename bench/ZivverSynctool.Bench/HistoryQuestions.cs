using ZivverSynctool.Infrastructure;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Review;

namespace ZivverSynctool.Bench;

/// <summary>What an auditor asks of a year.</summary>
internal static class HistoryQuestions
{
    /// <summary>The first day.</summary>
    public static readonly DateTimeOffset Begin = new(2026, 1, 1, 6, 0, 0, TimeSpan.Zero);

    private const int SomeDay = 200;

    /// <summary>Who was there on a day in the middle of the year; gives how many.</summary>
    public static int At(string profile)
    {
        using var session = new SyncSession(ProfileFile.Load(profile), null);
        return session.GetAccountsAt(Begin.AddDays(SomeDay)).Count;
    }

    /// <summary>What became of one account since the first day; gives how many states it had.</summary>
    public static int Since(string profile)
    {
        using var session = new SyncSession(ProfileFile.Load(profile), null);
        var one = session.GetAccountsAt(Begin)[0].Email;
        return session.GetAccountsSince(Begin, new HistoryIdentity(account => account.Email == one, [one])).Count;
    }
}
