namespace ZivverSynctool.StandIns.Exchange;

/// <summary>
/// What stands in for an Exchange organization, on-premises or Online: objects, permissions, and what can go wrong. The functions beside it,
/// named as Microsoft's commands, answer from it with the parameters and properties that ExchangePowerShell documents. Everything in it
/// that came over the wire is text, as after remote PowerShell.
/// </summary>
/// <param name="domain">The domain of its addresses.</param>
/// <param name="isOnline">Whether it is Exchange Online.</param>
public sealed class StandInExchange(string domain, bool isOnline)
{
    private static readonly string[] IdentityProperties =
        ["Guid", "ExternalDirectoryObjectId", "DistinguishedName", "Identity", "Name", "Alias", "UserPrincipalName", "PrimarySmtpAddress", "DisplayName"];

    // Get-EXOMailbox and Get-EXORecipient give these without being asked (Property sets in Exchange Online PowerShell module cmdlets, Minimum).
    private static readonly string[] OfMailbox =
    [
        "Alias", "DisplayName", "DistinguishedName", "EmailAddresses", "ExternalDirectoryObjectId", "Guid", "Id", "Identity", "Name", "PrimarySmtpAddress",
        "RecipientType", "RecipientTypeDetails", "UserPrincipalName",
    ];

    private static readonly string[] OfRecipient = ["ExternalDirectoryObjectId", "Identity", "Name", "RecipientType", "RecipientTypeDetails"];

    private static readonly string[] OfMember =
        ["ExternalDirectoryObjectId", "DistinguishedName", "Guid", "Identity", "Name", "DisplayName", "PrimarySmtpAddress", "RecipientType", "RecipientTypeDetails"];

    private readonly List<ExchangeEntry> _entries = [];

    /// <summary>What was asked, in order: the command's name and its parameters.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>Commands that give no more than this many objects, and warn so.</summary>
    public Dictionary<string, int> Cuts { get; } = [];

    /// <summary>Errors by what they are about: the id of an object, or the name of a command.</summary>
    public Dictionary<string, string> Faults { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Errors that permissions end with, about nothing in particular.</summary>
    public string? LateError { get; set; }

    /// <summary>Whether a command that is asked for what there is none of gives all there is.</summary>
    public bool GivesAllForNone { get; set; }

    /// <summary>A property that mailboxes are given without.</summary>
    public string? Hidden { get; set; }

    /// <summary>Called at the beginning of each command, with its name.</summary>
    public Action<string>? Begun { get; set; }

    /// <summary>The command that does not end by itself, the next time it is called.</summary>
    public string? HoldAt { get; set; }

    /// <summary>Notes a call, and says whether it is one that does not end by itself.</summary>
    public bool Begin(string command, IDictionary<string, object?> parameters)
    {
        Calls.Add($"{command} {string.Join(" ", parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal).Select(parameter => $"-{parameter.Key} {Plain(parameter.Value)}"))}".Trim());
        var isHeld = command == HoldAt;
        if (isHeld)
            HoldAt = null;
        Begun?.Invoke(command);
        return isHeld;
    }

    /// <summary>Adds somebody with a mailbox.</summary>
    public ExchangeEntry AddPerson(string name, string user) => Add(name, user, "UserMailbox", "UserMailbox");

    /// <summary>Adds a shared mailbox, which its own account has access to and the server's groups too.</summary>
    public ExchangeEntry AddShared(string name, string user, params string[] aliases)
    {
        var mailbox = Add(name, user, "UserMailbox", "SharedMailbox", aliases);
        Allow(mailbox, "NT AUTHORITY\\SELF", "FullAccess", "ReadPermission");
        Allow(mailbox, isOnline ? "Organization Management" : "EXAMPLE\\Exchange Servers", isInherited: true, isDenied: false);
        Allow(mailbox, isOnline ? "Administrator" : "EXAMPLE\\Administrator", isInherited: true, isDenied: true);
        return mailbox;
    }

    /// <summary>Adds a group of a kind.</summary>
    public ExchangeEntry AddGroup(string name, string user, string kind, params ExchangeEntry[] members)
    {
        var group = Add(name, user, kind, kind);
        group.Members.AddRange(members);
        return group;
    }

    /// <summary>Adds somebody or a group without an address, which is no recipient.</summary>
    public ExchangeEntry AddDirectoryObject(string name, string user, string kind, params ExchangeEntry[] members)
    {
        var entry = AddGroup(name, user, kind, members);
        entry.Properties["PrimarySmtpAddress"] = "";
        entry.Properties["EmailAddresses"] = Many([]);
        entry.Properties["Members"] = Many([.. members.Select(member => member.Text("Identity"))]);
        return entry;
    }

    /// <summary>Lets somebody open a mailbox.</summary>
    public void Allow(ExchangeEntry mailbox, ExchangeEntry trustee) => Allow(mailbox, CallOf(trustee));

    /// <summary>Lets somebody open a mailbox, or do some other things with it.</summary>
    public void Allow(ExchangeEntry mailbox, string trustee, params string[] rights) => AddLine(mailbox, trustee, rights.Length == 0 ? ["FullAccess"] : rights, false, false);

    /// <summary>Adds a line that comes from above, or takes access away.</summary>
    public void Allow(ExchangeEntry mailbox, string trustee, bool isInherited, bool isDenied) => AddLine(mailbox, trustee, ["FullAccess"], isInherited, isDenied);

    /// <summary>How permissions write somebody: people by principal name and groups by name Online, all by domain and user name on a server.</summary>
    public string CallOf(ExchangeEntry entry) =>
        !isOnline ? "EXAMPLE\\" + entry.Text("SamAccountName") : entry.Members.Count > 0 || entry.Kind.Contains("Group", StringComparison.Ordinal) ? entry.Text("Name") : entry.Text("UserPrincipalName");

    /// <summary>The mailboxes that a command gives, with these properties more than the usual ones; all of them where it gives all.</summary>
    public IEnumerable<Dictionary<string, object?>> Mailboxes(string? identity, string[]? kinds, string? filter, string[]? properties) =>
        Find(identity, entry => entry.Kind is "UserMailbox" or "SharedMailbox" && (kinds is null || kinds.Contains(entry.Kind)) && Fits(entry, filter))
            .Select(entry => Shown(entry, properties is null ? null : [.. OfMailbox, .. properties]))
            .Select(mailbox => Hidden is null ? mailbox : mailbox.Where(property => property.Key != Hidden).ToDictionary(property => property.Key, property => property.Value));

    /// <summary>The recipients that a command gives.</summary>
    public IEnumerable<Dictionary<string, object?>> Recipients(string? identity, string[]? properties) =>
        Find(identity, entry => entry.Text("PrimarySmtpAddress").Length > 0).Select(entry => Shown(entry, properties is null ? null : [.. OfRecipient, .. properties]));

    /// <summary>The groups that a command gives.</summary>
    public IEnumerable<Dictionary<string, object?>> Groups(string? identity) =>
        Find(identity, entry => entry.Kind.Contains("Group", StringComparison.Ordinal)).Select(entry => Shown(entry, null));

    /// <summary>The users that a command gives.</summary>
    public IEnumerable<Dictionary<string, object?>> Users(string? identity) =>
        Find(identity, entry => !entry.Kind.Contains("Group", StringComparison.Ordinal)).Select(entry => Shown(entry, null));

    /// <summary>The members of a group.</summary>
    public IEnumerable<Dictionary<string, object?>> MembersOf(string identity) =>
        Find(identity, entry => entry.Kind.StartsWith("Mail", StringComparison.Ordinal) && entry.Kind.Contains("Group", StringComparison.Ordinal))
            .SelectMany(group => group.Members).Select(member => Shown(member, OfMember));

    /// <summary>The permissions of a mailbox.</summary>
    public IEnumerable<Dictionary<string, object?>> PermissionsOf(string identity) =>
        Find(identity, entry => entry.Kind is "UserMailbox" or "SharedMailbox").SelectMany(mailbox => mailbox.Permissions);

    private ExchangeEntry Add(string name, string user, string type, string kind, params string[] aliases)
    {
        var address = $"{user}@{domain}";
        var id = Guid.NewGuid();
        var entry = new ExchangeEntry(new Dictionary<string, object?>
        {
            ["Name"] = name,
            ["DisplayName"] = name,
            ["Alias"] = user,
            ["SamAccountName"] = user,
            ["UserPrincipalName"] = address,
            ["WindowsLiveID"] = address,
            ["Guid"] = isOnline ? id : id.ToString(),
            ["ExchangeGuid"] = Guid.NewGuid().ToString(),
            ["ExternalDirectoryObjectId"] = isOnline ? Guid.NewGuid().ToString() : "",
            ["DistinguishedName"] = $"CN={name},OU=Exchange,DC=example,DC=test",
            ["Identity"] = isOnline ? name : $"example.test/Exchange/{name}",
            ["Id"] = isOnline ? name : $"example.test/Exchange/{name}",
            ["PrimarySmtpAddress"] = address,
            ["EmailAddresses"] = Many(["SMTP:" + address, .. aliases.Select(alias => "smtp:" + alias), $"SPO:SPO_{id}", $"X500:/o=Example/cn={user}", $"SIP:{address}"]),
            ["RecipientType"] = type,
            ["RecipientTypeDetails"] = kind,
            ["AccountDisabled"] = kind == "SharedMailbox",
            ["CustomAttribute1"] = "",
        });
        _entries.Add(entry);
        return entry;
    }

    private void AddLine(ExchangeEntry mailbox, string trustee, string[] rights, bool isInherited, bool isDenied) => mailbox.Permissions.Add(new Dictionary<string, object?>
    {
        ["Identity"] = mailbox.Text("Identity"),
        ["User"] = trustee,
        ["AccessRights"] = isOnline ? rights : string.Join(", ", rights),
        ["IsInherited"] = isOnline ? isInherited : isInherited.ToString(),
        ["Deny"] = isOnline ? isDenied : isDenied.ToString(),
        ["InheritanceType"] = "All",
    });

    // PowerShell gives an empty text where it has none.
    private List<ExchangeEntry> Find(string? given, Func<ExchangeEntry, bool> isWanted)
    {
        var identity = string.IsNullOrEmpty(given) ? null : given;
        var found = _entries.Where(isWanted).Where(entry => identity is null || GoesBy(entry, identity)).ToList();
        if (found.Find(entry => identity is not null && Faults.ContainsKey(entry.Id)) is { } faulty)
            throw new StandInExchangeException(Faults[faulty.Id]);
        if (found.Count > 0 || identity is null)
            return found;
        return GivesAllForNone ? [.. _entries.Where(isWanted)] : throw new StandInExchangeException(
            $"Ex6F9304|Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException|The operation couldn't be performed because object '{identity}' couldn't be found on 'dc1.example.test'.");
    }

    private static bool GoesBy(ExchangeEntry entry, string identity) =>
        IdentityProperties.Any(name => string.Equals(entry.Text(name), identity, StringComparison.OrdinalIgnoreCase))
        || string.Equals("EXAMPLE\\" + entry.Text("SamAccountName"), identity, StringComparison.OrdinalIgnoreCase)
        || ((IEnumerable<object?>)entry.Properties["EmailAddresses"]!).Any(address => string.Equals((string)address!, "smtp:" + identity, StringComparison.OrdinalIgnoreCase));

    // As much of OPATH as the tests use: one property that equals a value.
    private static bool Fits(ExchangeEntry entry, string? filter)
    {
        if (string.IsNullOrEmpty(filter))
            return true;
        var parts = filter.Split(" -eq ");
        return parts.Length == 2
            ? string.Equals(entry.Text(parts[0]), parts[1].Trim('\''), StringComparison.OrdinalIgnoreCase)
            : throw new StandInExchangeException($"The filter {filter} is invalid.");
    }

    private static Dictionary<string, object?> Shown(ExchangeEntry entry, string[]? properties) => properties is null ? entry.Properties
        : properties.FirstOrDefault(name => !entry.Properties.ContainsKey(name)) is { } unknown ? throw new StandInExchangeException($"Property {unknown} is not found.")
        : entry.Properties.Where(property => properties.Contains(property.Key)).ToDictionary(property => property.Key, property => property.Value);

    private static object Many(IEnumerable<string> values) => new List<object?>(values);

    private static string Plain(object? value) => value is System.Collections.IEnumerable list and not string ? string.Join(",", list.Cast<object>()) : value?.ToString() ?? "";
}
