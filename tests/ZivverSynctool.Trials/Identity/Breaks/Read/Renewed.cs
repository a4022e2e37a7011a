using ZivverSynctool.Execution;
using ZivverSynctool.Trials.Identity.Truth;

namespace ZivverSynctool.Trials.Identity.Breaks.Read;

/// <summary>Changes that are given say that Zivver was just as it is now when they were made.</summary>
internal static class Renewed
{
    public static RunRequest Of(RunRequest request, ModelState now) => request.Changes is not { } changes ? request : request with
    {
        Changes = [.. changes.Select(change => change.ZivverId is { } id && now.ById(id) is { } account ? change with { Zivver = account } : change)],
    };
}
