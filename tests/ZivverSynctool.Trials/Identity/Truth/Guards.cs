namespace ZivverSynctool.Trials.Identity.Truth;

/// <summary>The guards that rightly stop a delta or a run before anything is written.</summary>
internal static class Guards
{
    private static readonly string[] Ids = ["SourceEmpty", "SourceShrunk", "SourceListEmpty", "WrongOrganization"];

    /// <summary>Whether it was a guard that said this.</summary>
    public static bool Stopped(SyncException error) => Ids.Contains(error.ErrorId);
}
