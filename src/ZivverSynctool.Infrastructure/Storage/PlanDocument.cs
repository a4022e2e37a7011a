using System.Text.Json;
using ZivverSynctool.Delta;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>A plan as JSON that reads well. The checksum notices whatever is no longer as it was written.</summary>
internal sealed record PlanDocument
{
    /// <summary>The form this version writes, and the newest it reads.</summary>
    public const int CurrentForm = 1;

    /// <summary>The form of the file.</summary>
    public int Form { get; init; }

    /// <summary>How many changes there are of each action, for whoever looks at the file.</summary>
    public IReadOnlyDictionary<string, int>? Counts { get; init; }

    /// <summary>What was saved.</summary>
    public SyncPlan? Plan { get; init; }

    /// <summary>SHA-256 over the document without this line, as hexadecimal text.</summary>
    public string? Checksum { get; init; }

    /// <summary>The document of a plan.</summary>
    public static PlanDocument Of(SyncPlan plan)
    {
        var document = new PlanDocument
        {
            Form = CurrentForm,
            Counts = plan.Changes.GroupBy(change => change.Action).OrderBy(group => group.Key).ToDictionary(group => group.Key.ToString(), group => group.Count()),
            Plan = plan,
        };
        return document with { Checksum = document.Sum() };
    }

    /// <summary>Whether it is as it was written. White space between its values does not count.</summary>
    public bool IsWhole => Plan is not null && Checksum == (this with { Checksum = null }).Sum();

    private string Sum() => Sha256Text.Of(JsonSerializer.SerializeToUtf8Bytes(this, StateJson.Line));
}
