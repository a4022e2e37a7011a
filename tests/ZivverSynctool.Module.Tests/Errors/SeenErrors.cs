using System.Collections.Concurrent;

namespace ZivverSynctool.Module.Tests.Errors;

/// <summary>The errors that ended calls of the module, by the test that met them.</summary>
internal static class SeenErrors
{
    private static readonly ConcurrentDictionary<string, ConcurrentQueue<SeenError>> s_seen = new();

    public static void Add(IEnumerable<ErrorRecord> records)
    {
        if (TestContext.Current.Test is not { UniqueID: var test })
            return;
        foreach (var record in records.Where(EndsCall))
            s_seen.GetOrAdd(test, _ => []).Enqueue(SeenError.Of(record));
    }

    // The error of one account or entry has it as its target.
    private static bool EndsCall(ErrorRecord record) => record.TargetObject is null && record.Exception?.GetType().GetProperty("Remedy") is not null;

    public static IReadOnlyCollection<SeenError> Of(string test) => s_seen.TryGetValue(test, out var seen) ? seen : [];
}
