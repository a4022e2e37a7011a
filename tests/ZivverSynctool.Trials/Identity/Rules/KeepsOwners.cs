namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>
/// No account is connected to another person's mailbox (SPEC §3). Only where there is neither fixed identifier nor link may
/// an address be believed: then the link is shown, and nothing suspended is enabled under another name.
/// </summary>
internal sealed class KeepsOwners : IRule
{
    private const string Shown = "Linked by address";

    public string Name => "owner";

    public IEnumerable<string> Broken(RunRecord run)
    {
        foreach (var found in Connections.Of(run))
            if (run.OwnersAfter.OwnerOf(found.Zivver.Id) is var truth && truth != found.Owner && Wrong(run, found) is { } wrong)
                yield return $"{found.Source.Email} of #{found.Owner} and {found.Zivver.Email} of #{truth} in Zivver: {wrong} {found.How}. {found.Reason}";
    }

    private static string? Wrong(RunRecord run, Connection found)
    {
        var links = run.LinksBefore.Of(found.Zivver.Id);
        if (links.FirstOrDefault(link => link.Identifier.IsFixed && run.Sources.IdentifierNames.Contains(link.Identifier.Name)) is { } known)
            return $"it is linked to {known.Identifier}.";
        if (!found.Zivver.Enabled && run.After.ById(found.Zivver.Id)?.Enabled == true && found.Source.DisplayName is { } name
            && !string.Equals(name, found.Zivver.DisplayName, StringComparison.OrdinalIgnoreCase))
            return "it was suspended, has another name, and is enabled now.";
        if (run.Fresh && links.Count == 0 && !found.Reason.Contains(Shown, StringComparison.Ordinal))
            return "nothing says that it was linked by its address alone.";
        return null;
    }
}
