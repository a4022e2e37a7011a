using ZivverSynctool.Target;
using ZivverSynctool.Trials.Identity.Calls;

namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>A call ends by itself, or as its fault demands, or with an error that says what is wrong, before anything was written.</summary>
internal sealed class EndsWell : IRule
{
    private static readonly string[] Refusals = ["MappingEditInvalid", "AccountNotFound", "IdentityAmbiguous", "AccountProtected"];

    public string Name => "ends";

    public IEnumerable<string> Broken(RunRecord run)
    {
        if (run.Stopped is { } stopped && !MayStop(run, stopped))
            yield return $"it ended with {stopped}";
    }

    private static bool MayStop(RunRecord run, Exception stopped) => stopped switch
    {
        ZivverException { Code: ZivverErrorCode.NotAuthorized } or OperationCanceledException => !run.Undisturbed,
        SyncException { ErrorId: "RunStopped" } => !run.Undisturbed,
        SyncException refused => run.IsGuarded || (run.Kind is CallKind.Edit or CallKind.Hold && Refusals.Contains(refused.ErrorId) && run.Writes == 0),
        _ => false,
    };
}
