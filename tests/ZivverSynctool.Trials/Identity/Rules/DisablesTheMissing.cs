using ZivverSynctool.Sources;
using ZivverSynctool.Trials.Identity.Calls;
using ZivverSynctool.Trials.Identity.Truth;

namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>
/// Disabled as missing is only what no source names in any way, when all of them were read whole, for as long as the profile asks,
/// and not what was never linked where the profile leaves that alone (SPEC §2 and §4).
/// </summary>
internal sealed class DisablesTheMissing : IRule
{
    public string Name => "missing";

    public IEnumerable<string> Broken(RunRecord run)
    {
        if (run.Kind != CallKind.Run)
            yield break;
        foreach (var (before, after) in run.Kept())
            if (AccountChanges.IsDisabled(before, after) && run.Told.FirstOrDefault(change => change.ZivverId == before.Id && change.Source is null) is { } told
                && Wrong(run, before, told) is { } wrong)
                yield return $"{before.Email} was disabled as missing, and {wrong}";
    }

    // An entry with a problem may suspend its account as well, but only if all that name it say so.
    private static string? Wrong(RunRecord run, ZivverAccount account, SyncChange told)
    {
        if (told.ReasonCode == "Missing" && run.Request is { Identities.Count: > 0 } or { SourceAccounts: not null, Complete: false })
            return "only some accounts were read";
        if (MissingTruth.Naming(run.Sources, account, run.LinksBefore).ToList() is { Count: > 0 } naming)
            return naming.TrueForAll(entry => entry.Account.Enabled == false || entry.Role == SourceRole.Enrich)
                ? null : $"{naming[0].Account.Location} names it";
        if (!run.Fresh)
            return null;
        if (run.Profile.UnmanagedAccounts == UnmanagedAccounts.Leave && run.LinksBefore.Of(account.Id).Count == 0)
            return "it was never linked";
        return run.Profile.MissingAfter.Reads > 1 && !(run.Missing.SinceWhen(account.Id) + run.Profile.MissingAfter.Apart <= run.At)
            ? $"it is missing since {run.Missing.SinceWhen(account.Id)?.ToString("u") ?? "now"}" : null;
    }
}
