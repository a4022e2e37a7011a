using ZivverSynctool.Sources;

namespace ZivverSynctool.Shell.Exchange;

/// <summary>
/// Whom the permissions of mailboxes are about, each found out once, groups with everybody in them. What is in doubt becomes a group whose
/// members nobody can tell, so that whoever has access by it keeps it, and it is said why.
/// </summary>
/// <param name="recipients">Finds out who a text means.</param>
/// <param name="settings">The source's settings.</param>
/// <param name="own">The keys of the user mailboxes that are accounts of this source.</param>
internal sealed class ExchangeTrustees(ExchangeRecipients recipients, SourceSettings settings, ISet<string> own)
{
    private readonly Dictionary<string, Trustee> _byText = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Trustee> _byKey = new(StringComparer.OrdinalIgnoreCase);
    private readonly GroupGraph _graph = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<SourceRecord> _groups = [];

    /// <summary>The groups that were met, as entries of the source.</summary>
    public IReadOnlyList<SourceRecord> Groups => _groups;

    /// <summary>Whom a text means.</summary>
    public Trustee Of(string text)
    {
        if (!_byText.TryGetValue(text, out var trustee))
            _byText[text] = trustee = Find(text);
        return trustee;
    }

    /// <summary>Everybody that some mean, groups left out for those in them, each once.</summary>
    public IReadOnlyList<Trustee> Everybody(IEnumerable<Trustee> trustees) =>
        [.. trustees.SelectMany(trustee => _graph.Contains(trustee.Key) ? _graph.People(trustee.Key) : [trustee.Key]).Distinct(StringComparer.OrdinalIgnoreCase).Select(key => _byKey[key])];

    /// <summary>What should be said of groups that were left out for those in them.</summary>
    public string? CircleWarning => _graph.CircleWarning(group => _byKey[group].Reference);

    /// <summary>Somebody of whom nothing can be said but why.</summary>
    public Trustee Doubt(string text, EntryDefect why)
    {
        var key = $"{text} (in {settings.Name})";
        if (_byKey.TryGetValue(key, out var known))
            return known;
        _groups.Add(new SourceRecord { Location = $"Exchange '{text}'", AccountType = "Group", References = [key], Defects = [why] });
        return _byKey[key] = new Trustee(key, TrusteeKind.Doubt, null, key);
    }

    private Trustee Find(string text)
    {
        if (SystemTrustees.IsSid(text))
            return Elsewhere(text);
        try
        {
            return recipients.Find(text) switch
            {
                [var recipient] when recipient.Owns(text) => Of(recipient),
                [var shown] => Doubt(text, new EntryDefect("TrusteeUnknown", $"Exchange only knows {shown.Address ?? shown.Called} that is shown so, which anybody may be",
                    "Give access to the person anew, and remove this line from the permissions of the mailbox.")),
                { Count: 0 } when IsOnesOwn(text) => Elsewhere(text),
                { Count: 0 } => Doubt(text, new EntryDefect("TrusteeUnknown", "Exchange does not know whom this name means",
                    "Give access to the person or group anew, and remove this line from the permissions of the mailbox.")),
                var several => Doubt(text, new EntryDefect(
                    "TrusteeAmbiguous", $"this name means several: {string.Join(", ", several.Select(recipient => recipient.Address ?? recipient.Called))}",
                    "Give each a name of its own, or give access anew.")),
            };
        }
        catch (ShellFailure failure)
        {
            return Doubt(text, new EntryDefect("TrusteeUnread", $"Exchange does not say whom this name means: {failure.Message}", "Run it again; see what Get-Recipient says of the name."));
        }
    }

    private Trustee Of(ExchangeRecipient recipient)
    {
        if (recipient.Key is not { } key || recipient.IsGroup is not { } isGroup)
            return Doubt(recipient.Called, new EntryDefect("TrusteeUnread", "Exchange does not say what kind of object this is", "See what Get-Recipient says of the name."));
        if (_byKey.TryGetValue(key, out var known))
            return known;
        if (isGroup)
            return Group(recipient, key);
        var address = own.Contains(key) ? null : recipient.Address;
        return _byKey[key] = new Trustee(key, TrusteeKind.Person, address, own.Contains(key) ? key : recipient.ReferenceFor(settings.Exchange!.IsOnline)!);
    }

    private Trustee Group(ExchangeRecipient group, string key)
    {
        // It is there before its members are, for it may be among them.
        var trustee = _byKey[key] = new Trustee(key, TrusteeKind.Group, null, key);
        var record = new SourceRecord { Location = $"Exchange group '{group.Called}'", AccountType = "Group", Email = group.Address, References = [key] };
        try
        {
            var (found, names) = recipients.Members(group);
            if ((found?.Select(Of) ?? names?.Select(Of))?.ToList() is not { } members)
                return Unread(trustee, record, "no command here gives the members of a group of this kind");
            _graph.Add(key, members.Select(member => member.Key));
            _groups.Add(record with { Delegates = Trustee.Addresses(members), DelegateReferences = Trustee.References(members) });
            return trustee;
        }
        catch (ShellFailure failure)
        {
            return Unread(trustee, record, $"its members cannot be read: {failure.Message}");
        }
    }

    private Trustee Unread(Trustee trustee, SourceRecord record, string why)
    {
        _groups.Add(record with { Defects = [new EntryDefect("MembersUnread", why, "Give access to people, or to a mail-enabled security group whose members may be read.")] });
        return _byKey[trustee.Key] = trustee with { Kind = TrusteeKind.Doubt };
    }

    private Trustee Elsewhere(string text) => _byKey[text] = new Trustee(text, TrusteeKind.Elsewhere, null, text);

    // These mean one account wherever it is; a mere name may be anybody's.
    private static bool IsOnesOwn(string text) => AccountName.Read(text) is not null || text.Contains('@') || text.Contains('=') || Guid.TryParse(text, out _);
}
