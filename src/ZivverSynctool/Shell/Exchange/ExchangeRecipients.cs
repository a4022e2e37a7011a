using System.Collections;

namespace ZivverSynctool.Shell.Exchange;

/// <summary>
/// Finds out who a text among permissions means. It must be one, and go by that very text: asked for what it does not know, Exchange may give
/// all it has (Get-Recipient, Identity).
/// </summary>
internal sealed class ExchangeRecipients(ExchangeShell exchange, ExchangeCommands commands)
{
    private const string What = "recipients";

    private readonly bool _hasGroups = exchange.Find(commands.Groups) is not null;
    private readonly bool _hasUsers = exchange.Find(commands.Users) is not null;
    private ILookup<string, ExchangeRecipient>? _listed;

    /// <summary>Lists all there are, so that most need not be asked for one by one.</summary>
    public void List() => _listed = exchange.Read(What, commands.Recipients, Parameters(null)).ConvertAll(item => new ExchangeRecipient(item))
        .SelectMany(recipient => recipient.AllNames.Select(name => (name, recipient)))
        .ToLookup(named => named.name, named => named.recipient, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whom it means; nobody where Exchange knows none; several where it may be any of them.</summary>
    /// <exception cref="ShellFailure">Exchange did not say.</exception>
    public IReadOnlyList<ExchangeRecipient> Find(string text)
    {
        if (_listed?[text].ToList() is { Count: > 0 } listed)
            return Different(listed);
        var found = Ask(commands.Recipients, Parameters(text), text);
        if (found.Count == 0 && _hasGroups)
            found = Ask(commands.Groups, new Hashtable { ["Identity"] = text, ["ResultSize"] = "Unlimited" }, text);
        return found.Count > 0 || !_hasUsers ? found : Ask(commands.Users, new Hashtable { ["Identity"] = text, ["ResultSize"] = "Unlimited" }, text);
    }

    /// <summary>The members of a group; null where nobody can tell.</summary>
    /// <exception cref="ShellFailure">Exchange did not say.</exception>
    public (IReadOnlyList<ExchangeRecipient>? Members, IReadOnlyList<string>? Names) Members(ExchangeRecipient group)
    {
        if (group.HasListedMembers)
            return ([.. Given(commands.GroupMembers, new Hashtable { ["Identity"] = group.Key, ["ResultSize"] = "Unlimited" }, isMissingFine: false).Select(item => new ExchangeRecipient(item))], null);
        if (!group.HasNamedMembers)
            return (null, null);
        if (group.MemberNames is { } names)
            return (null, names);
        return (null, _hasGroups && Ask(commands.Groups, new Hashtable { ["Identity"] = group.Key, ["ResultSize"] = "Unlimited" }, group.Key!) is [var known] ? known.MemberNames : null);
    }

    private List<ExchangeRecipient> Ask(string command, Hashtable parameters, string text)
    {
        var found = Given(command, parameters, isMissingFine: true).ConvertAll(item => new ExchangeRecipient(item));
        // A name with its domain can be told from that of another domain by Exchange only.
        return AccountName.Read(text) is not null && found.Count > 1 ? [] : Different(found.FindAll(recipient => recipient.GoesBy(text)));
    }

    private List<ExchangeObject> Given(string command, Hashtable parameters, bool isMissingFine)
    {
        var (items, errors) = exchange.ReadOn(What, command, parameters, null);
        return errors.Where(error => !isMissingFine || !ExchangeErrors.IsNotFound(error)).ToList() is { Count: > 0 } others
            ? throw new ShellFailure(exchange.TextOf(others), "", null)
            : items;
    }

    private static List<ExchangeRecipient> Different(List<ExchangeRecipient> recipients) =>
        [.. recipients.GroupBy(recipient => recipient.Key, StringComparer.OrdinalIgnoreCase).Select(same => same.First())];

    private Hashtable Parameters(string? identity)
    {
        var parameters = new Hashtable { ["ResultSize"] = "Unlimited" };
        if (identity is not null)
            parameters["Identity"] = identity;
        if (commands.IsBuiltIn)
            parameters["Properties"] = ExchangeRecipient.Properties;
        return parameters;
    }
}
