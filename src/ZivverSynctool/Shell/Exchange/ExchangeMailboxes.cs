using System.Collections;

namespace ZivverSynctool.Shell.Exchange;

/// <summary>Reads mailboxes: all that a source is set to deliver, in one call for each kind, or those that go by some keys.</summary>
internal sealed class ExchangeMailboxes(ExchangeShell exchange, ExchangeCommands commands, SourceSettings settings, ExchangeFailures failures)
{
    private static readonly string[] LastingIds = ["Guid", "ExternalDirectoryObjectId", "ExchangeGuid"];

    private readonly ExchangeMailboxReader _reader = new(settings);

    /// <summary>Whether single mailboxes can be looked for: not where a filter must choose, or an identifier is none of Exchange's ids.</summary>
    public bool CanLook => settings.Exchange!.Filter is null && _reader.Identifiers.All(identifier => LastingIds.Contains(identifier.Property, StringComparer.OrdinalIgnoreCase));

    /// <summary>All of them.</summary>
    public List<ExchangeMailbox> Read()
    {
        var mailboxes = new List<ExchangeMailbox>();
        foreach (var type in settings.AccountTypes)
        {
            var parameters = Parameters(type == AccountType.User ? ExchangeMailboxReader.Personal : ExchangeMailboxReader.Shared);
            if (settings.Exchange!.Filter is { } filter)
                parameters["Filter"] = filter;
            var what = type == AccountType.User ? "user mailboxes" : "shared mailboxes";
            var found = exchange.Read(what, commands.Mailboxes, parameters);
            if (found.Count == 0)
                throw failures.Empty(type, settings.Exchange!.Filter);
            mailboxes.AddRange(Entries(what, found));
        }

        return mailboxes;
    }

    /// <summary>Those that go by one of the keys. A key that is none's is no error.</summary>
    public List<ExchangeMailbox> Look(IReadOnlyList<string> keys)
    {
        var wanted = keys.Where(key => key.Contains('@') || key.Contains('=') || Guid.TryParse(key, out _)).ToList();
        if (wanted.Count == 0)
            return [];
        const string what = "single mailboxes";
        var (found, errors) = exchange.ReadOn(what, commands.Mailboxes, Parameters(null), wanted);
        if (errors.Where(error => !ExchangeErrors.IsNotFound(error)).ToList() is { Count: > 0 } others)
            throw failures.Incomplete(what, exchange.TextOf(others));
        // Asked for what it does not know, Exchange may give all it has (Get-Mailbox, Identity).
        var asked = new HashSet<string>(wanted, StringComparer.OrdinalIgnoreCase);
        return [.. Entries(what, found).Where(mailbox => asked.Overlaps(mailbox.Names) || asked.Overlaps(mailbox.Record.Aliases ?? [])
            || mailbox.Record.Identifiers.Any(identifier => asked.Contains(identifier.Value)))
            .GroupBy(mailbox => mailbox.Key ?? mailbox.Record.Location.ToString(), StringComparer.OrdinalIgnoreCase).Select(same => same.First())];
    }

    private List<ExchangeMailbox> Entries(string what, List<ExchangeObject> found)
    {
        // One whose kind is not told would be left out, and its account be gone.
        if (found.Exists(mailbox => mailbox.Text(ExchangeMailboxReader.Kind) is null))
            throw failures.Incomplete(what, $"a mailbox has no {ExchangeMailboxReader.Kind}");
        if (found.Count > 0 && _reader.Lacking(found[0]).ToList() is { Count: > 0 } lacking)
            throw failures.PropertyUnknown(lacking);
        return [.. found.Select(_reader.Read).OfType<ExchangeMailbox>()];
    }

    private Hashtable Parameters(string? kind)
    {
        var parameters = new Hashtable { ["ResultSize"] = "Unlimited" };
        if (kind is not null)
            parameters["RecipientTypeDetails"] = kind;
        if (commands.IsBuiltIn)
            parameters["Properties"] = _reader.Properties.ToArray();
        return parameters;
    }
}
