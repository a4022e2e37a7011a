using ZivverSynctool.Infrastructure.Sources;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Shell.Exchange;

/// <summary>Reads what a source is set to deliver from Exchange: all of it, or single mailboxes.</summary>
internal sealed class ExchangeReading(ExchangeShell exchange, ExchangeCommands commands, SourceSettings settings, ExchangeFailures failures)
{
    /// <summary>Reads what is asked for.</summary>
    public SourceRead Run(SourceRequest request)
    {
        var reader = new ExchangeMailboxes(exchange, commands, settings, failures);
        // Exchange knows of a mailbox who has access to it, and of nobody to which mailboxes.
        var isPartial = request.Identities.Count > 0 && !request.WithAccess && reader.CanLook;
        var mailboxes = isPartial ? reader.Look(request.Identities) : reader.Read();
        var shared = mailboxes.FindAll(mailbox => mailbox.IsShared);
        var permissions = new ExchangePermissions(exchange, commands, failures);
        permissions.Read(shared);

        var recipients = new ExchangeRecipients(exchange, commands);
        // Exchange Online names most people by their addresses; a server names them by domain and user name, which only it can tell apart.
        if (settings.Exchange!.IsOnline && !isPartial && shared.Count > 0)
            recipients.List();
        var own = new HashSet<string>(mailboxes.Where(mailbox => !mailbox.IsShared).Select(mailbox => mailbox.Key).OfType<string>(), StringComparer.OrdinalIgnoreCase);
        var trustees = new ExchangeTrustees(recipients, settings, own);
        var access = new ExchangeAccess(permissions, trustees);
        var entries = new SourceEntries(settings, new PhoneNormalizer(settings.Region).Normalize);
        foreach (var mailbox in mailboxes)
            entries.Add(mailbox.IsShared ? access.With(mailbox) : mailbox.Record);
        foreach (var group in trustees.Groups)
            entries.Add(group);
        return entries.ToRead() with { Partial = isPartial, Warnings = access.HasDenied && trustees.CircleWarning is { } circle ? [circle] : [] };
    }
}
