using System.Text.Json;
using ZivverSynctool.Delta;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Saves plans, and reads back exactly what was saved.</summary>
public static class PlanFile
{
    /// <summary>The version of the module that saves.</summary>
    public static string Version => RunOrigin.Version;

    /// <summary>Saves a plan as JSON that people can read.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="path">Full path, in a folder that is there.</param>
    /// <param name="force">Whether it may take the place of a file that is there.</param>
    /// <exception cref="SyncException"><c>OutputFileExists</c> or <c>OutputFileNotWritten</c>.</exception>
    public static void Write(SyncPlan plan, string path, bool force) => OutputFile.Write(
        path, force, stream => JsonSerializer.Serialize(stream, PlanDocument.Of(plan), StateJson.Indented));

    /// <summary>Reads a plan.</summary>
    /// <param name="path">Full path.</param>
    /// <exception cref="SyncException"><c>PlanMissing</c>, <c>StateUnreadable</c>, <c>PlanDamaged</c> or <c>PlanOfNewerVersion</c>.</exception>
    public static SyncPlan Read(string path)
    {
        var content = StateFile.Read(path) ?? throw new SyncException(
            "PlanMissing", SyncErrorKind.NotFound, $"There is no plan '{path}'.", "Correct the path.");
        try
        {
            if (JsonSerializer.Deserialize<PlanForm>(content, StateJson.Line)?.Form > PlanDocument.CurrentForm)
                throw new SyncException(
                    "PlanOfNewerVersion", SyncErrorKind.InvalidArgument, $"The plan '{path}' was saved by a newer version of ZivverSynctool.",
                    "Update the module here, or make a new delta.");
            return JsonSerializer.Deserialize<PlanDocument>(content, StateJson.Line) is { IsWhole: true } document
                ? document.Plan!
                : throw Damaged(path, "it is not as it was saved", null);
        }
        catch (JsonException e)
        {
            throw Damaged(path, $"line {e.LineNumber + 1} is no part of a plan", e);
        }
    }

    private static SyncException Damaged(string path, string what, Exception? inner) => new(
        "PlanDamaged", SyncErrorKind.InvalidArgument, $"'{path}' is no plan that can be trusted: {what}.",
        "A plan is applied exactly or not at all. To leave something out, filter what Import-SyncPlan gives with Where-Object; to change something, make a new delta.", inner);

    // Read by itself: of the rest of a newer form nothing is known.
    private sealed record PlanForm(int Form);
}
