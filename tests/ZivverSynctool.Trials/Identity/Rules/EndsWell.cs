using ZivverSynctool.Target;

namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>A run ends by itself, or as its fault demands, or at a guard before anything was written; a preview writes nothing.</summary>
internal sealed class EndsWell : IRule
{
    public string Name => "ends";

    public IEnumerable<string> Broken(RunRecord run)
    {
        if (run.Stopped is { } stopped && !MayStop(run, stopped))
            yield return $"it ended with {stopped}";
        if ((run.IsPreview || run.Stopped is SyncException refused && Guards.Stopped(refused)) && run.Results.Count > 0)
            yield return "it wrote, and was not to";
    }

    private static bool MayStop(RunRecord run, Exception stopped) => stopped switch
    {
        ZivverException { Code: ZivverErrorCode.NotAuthorized } or OperationCanceledException => !run.Undisturbed,
        SyncException { ErrorId: "RunStopped" } => !run.Undisturbed,
        SyncException refused => Guards.Stopped(refused),
        _ => false,
    };
}
