namespace ZivverSynctool.Execution;

/// <summary>Which addresses a change takes, and which it gives up.</summary>
internal static class AddressExchange
{
    public static IEnumerable<string> TakenBy(SyncChange change)
    {
        foreach (var difference in change.Ready)
            if (difference.Property == SyncProperty.Email)
                yield return (string)difference.Source!;
            else if (difference.Property == SyncProperty.Aliases)
                foreach (var alias in difference.Added)
                    yield return alias;
    }

    public static IEnumerable<string> GivenUpBy(SyncChange change)
    {
        if (change.Zivver is not { } zivver)
            yield break;
        if (change.Action == SyncAction.Delete)
        {
            yield return zivver.Email;
            foreach (var alias in zivver.Aliases)
                yield return alias;
            yield break;
        }

        var aliases = change.Ready.FirstOrDefault(difference => difference.Property == SyncProperty.Aliases);
        if (change.Ready.Any(difference => difference.Property == SyncProperty.Email) && aliases?.Added.Contains(zivver.Email) != true)
            yield return zivver.Email;
        foreach (var alias in aliases?.Removed ?? [])
            yield return alias;
    }
}
