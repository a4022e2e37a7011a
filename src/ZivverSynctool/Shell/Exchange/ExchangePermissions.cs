using System.Collections;

namespace ZivverSynctool.Shell.Exchange;

/// <summary>
/// Reads who may do what with mailboxes: of all of them in one call, and of those that this leaves in doubt once more, one by one. Every mailbox
/// has at least the line of its own account, so one without any was not read.
/// </summary>
internal sealed class ExchangePermissions(ExchangeShell exchange, ExchangeCommands commands, ExchangeFailures failures)
{
    private const string What = "permissions of mailboxes";

    private readonly Dictionary<ExchangeMailbox, IReadOnlyList<ExchangePermission>> _lines = [];
    private readonly Dictionary<ExchangeMailbox, string> _unread = [];

    /// <summary>What can be said of a mailbox that was read.</summary>
    public IReadOnlyList<ExchangePermission> Of(ExchangeMailbox mailbox) => _lines[mailbox];

    /// <summary>Why the permissions of a mailbox are not known; null where they are.</summary>
    public string? WhyUnread(ExchangeMailbox mailbox) => _unread.TryGetValue(mailbox, out var why) ? why : null;

    /// <summary>Reads those of some mailboxes.</summary>
    public void Read(IReadOnlyList<ExchangeMailbox> mailboxes)
    {
        foreach (var mailbox in mailboxes.Where(mailbox => mailbox.Key is null))
            _unread[mailbox] = "the mailbox has nothing by which Exchange knows it for certain";
        var known = mailboxes.Where(mailbox => mailbox.Key is not null).ToList();
        if (known.Count == 0)
            return;
        var (found, errors) = exchange.ReadOn(What, commands.Permissions, new Hashtable { ["ResultSize"] = "Unlimited" }, [.. known.Select(mailbox => mailbox.Key!)]);
        var areAllPlaced = Sort(found, known);

        var concerned = known.Where(mailbox => errors.Any(error => ExchangeErrors.IsAbout(error, mailbox.Key!))).ToList();
        foreach (var mailbox in concerned)
            _lines.Remove(mailbox);
        var silent = known.Where(mailbox => !_lines.ContainsKey(mailbox)).ToList();
        // An error that nobody can place is about a mailbox that gave no line, or else about one that was read in part.
        var unplaced = errors.Count(error => !concerned.Exists(mailbox => ExchangeErrors.IsAbout(error, mailbox.Key!)));
        if (unplaced > (areAllPlaced ? silent.Count - concerned.Count : 0))
            throw failures.Incomplete(What, exchange.TextOf(errors));
        foreach (var mailbox in silent)
            ReadOne(mailbox);
    }

    // Lines that go by one name belong to one mailbox; by a name that several have, to nobody knows which.
    private bool Sort(List<ExchangeObject> found, List<ExchangeMailbox> mailboxes)
    {
        var names = mailboxes.SelectMany(mailbox => mailbox.Names.Select(name => (name, mailbox))).ToLookup(named => named.name, named => named.mailbox, StringComparer.OrdinalIgnoreCase);
        var areAllPlaced = true;
        foreach (var lines in found.ToLookup(line => line.Text("Identity") ?? "", StringComparer.OrdinalIgnoreCase))
            if (names[lines.Key].Distinct().ToList() is [var mailbox])
                Keep(mailbox, [.. lines], also: true);
            else
                areAllPlaced = false;
        return areAllPlaced;
    }

    private void ReadOne(ExchangeMailbox mailbox)
    {
        var (found, errors) = exchange.ReadOn(What, commands.Permissions, new Hashtable { ["Identity"] = mailbox.Key, ["ResultSize"] = "Unlimited" }, null);
        if (errors.Count > 0)
            _unread[mailbox] = exchange.TextOf(errors);
        else if (found.Count == 0)
            _unread[mailbox] = "Exchange gave none, not even that of the mailbox's own account";
        else if (found.Select(line => line.Text("Identity")).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1)
            _unread[mailbox] = "Exchange gave those of several mailboxes";
        else
            Keep(mailbox, found, also: false);
    }

    private void Keep(ExchangeMailbox mailbox, List<ExchangeObject> lines, bool also)
    {
        var read = lines.ConvertAll(ExchangePermission.Read);
        if (read.Contains(null))
            _unread[mailbox] = "a line lacks the mailbox, the user, the rights, or whether it is inherited or denied";
        _lines[mailbox] = [.. also && _lines.TryGetValue(mailbox, out var before) ? before : [], .. read.OfType<ExchangePermission>()];
    }
}
