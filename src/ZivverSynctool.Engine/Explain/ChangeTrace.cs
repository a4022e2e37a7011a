namespace ZivverSynctool.Explain;

/// <summary>Explains what a delta says about one account.</summary>
internal static class ChangeTrace
{
    public static IEnumerable<SyncTraceStep> Of(SyncChange change)
    {
        foreach (var difference in change.Differences)
            yield return new SyncTraceStep(SyncTraceStage.Difference, difference.Property.ToString(), Of(difference));
        yield return new SyncTraceStep(SyncTraceStage.Decision, change.Email,
            change.Differences.Count == 0 && change.Reason.Length == 0
                ? "Nothing differs."
                : $"{change.Action}, {change.Status}. {change.Reason}".TrimEnd());
        if (change.Action != SyncAction.None)
            yield return new SyncTraceStep(SyncTraceStage.Request, change.Email, Request(change));
    }

    private static string Of(SyncDifference difference)
    {
        var values = difference.Added.Count + difference.Removed.Count > 0
            ? string.Join("; ", Part("added", difference.Added).Concat(Part("removed", difference.Removed)))
            : $"{difference.Zivver ?? "(none)"} → {difference.Source ?? "(none)"}";
        return difference.Status == ChangeStatus.Ready ? $"{values}. Ready." : $"{values}. {difference.Status}: {difference.Reason}";
    }

    private static IEnumerable<string> Part(string word, IReadOnlyList<string> addresses) =>
        addresses.Count == 0 ? [] : [$"{word} {string.Join(", ", addresses)}"];

    private static string Request(SyncChange change)
    {
        var properties = string.Join(", ", change.Ready.Select(difference => Words.Of(difference.Property)));
        var collection = change.AccountType == AccountType.User ? "/Users" : "/Groups";
        return change.Action switch
        {
            SyncAction.Create => $"POST {collection} with {properties}.",
            SyncAction.Delete => $"DELETE {collection}/{change.ZivverId}.",
            _ when change.AccountType == AccountType.FunctionalAccount && change.Ready.All(difference => difference.Property == SyncProperty.Delegates) =>
                $"PATCH {collection}/{change.ZivverId} with {properties}.",
            _ => $"PUT {collection}/{change.ZivverId} with {properties}.",
        };
    }
}
