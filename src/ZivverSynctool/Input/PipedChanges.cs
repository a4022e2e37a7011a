namespace ZivverSynctool.Input;

/// <summary>The changes among what comes through a pipeline: all of it, or an error.</summary>
/// <remarks>
/// A parameter of their type would leave other objects out with an error of each, and what is then done with "no changes"
/// would take the place of a good file.
/// </remarks>
internal static class PipedChanges
{
    /// <summary>The changes that these objects are.</summary>
    /// <exception cref="SyncException"><c>NotAChange</c>: one of them is something else.</exception>
    public static IEnumerable<SyncChange> Of(IEnumerable<PSObject> objects) => objects.Select(item => item.BaseObject as SyncChange ?? throw new SyncException(
        "NotAChange", SyncErrorKind.InvalidArgument, $"An object of type {item.TypeNames[0]} is no change, and nothing was written.",
        "Pipe what Get-SyncDelta, Invoke-SyncPreview, Start-ZivverSync, Get-SyncReview or Import-SyncPlan gives, in the session that gave it."));
}
