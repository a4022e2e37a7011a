using ZivverSynctool.Sources;

namespace ZivverSynctool.Shell.Exchange;

/// <summary>
/// Who has access to a mailbox: whoever is given full access by the mailbox itself, and is not denied it there. What comes from above gives
/// nobody access who is not given it here, and takes it from nobody who is (Get-MailboxPermission: what is assigned overrides what is inherited).
/// </summary>
internal sealed class ExchangeAccess(ExchangePermissions permissions, ExchangeTrustees trustees)
{
    /// <summary>Whether somebody is denied access, so that groups had to be looked into.</summary>
    public bool HasDenied { get; private set; }

    /// <summary>The entry of a mailbox with those who have access to it.</summary>
    public SourceRecord With(ExchangeMailbox mailbox)
    {
        if (permissions.WhyUnread(mailbox) is { } why)
            return mailbox.Record with
            {
                Defects = [new EntryDefect("PermissionsUnread", $"who has access cannot be read: {why}", "Run it again; see what Get-MailboxPermission says of the mailbox.")],
            };
        var lines = permissions.Of(mailbox).Where(line => line.IsFullAccess && !line.IsInherited && !SystemTrustees.Contains(line.Trustee)).ToLookup(line => line.IsDenied, line => trustees.Of(line.Trustee));
        List<Trustee> allowed = [.. lines[false].Distinct()];
        if (lines[true].Any() && allowed.Count > 0)
            allowed = Without(lines[true].ToList(), allowed, mailbox);
        return mailbox.Record with { Delegates = Trustee.Addresses(allowed), DelegateReferences = Trustee.References(allowed) };
    }

    private List<Trustee> Without(List<Trustee> denied, List<Trustee> allowed, ExchangeMailbox mailbox)
    {
        HasDenied = true;
        var nobody = trustees.Everybody(denied);
        // Whom Exchange does not know may be any of those whom it does.
        return nobody.FirstOrDefault(trustee => trustee.Kind is not TrusteeKind.Person) is { } doubt
            ? [trustees.Doubt($"{mailbox.Record.Location}, denied to {doubt.Reference}", new EntryDefect("DeniedUnknown", "it cannot be told who is denied access to this mailbox",
                "Remove the line that denies access, or let it name a person or group that Exchange knows."))]
            : [.. trustees.Everybody(allowed).Except(nobody)];
    }
}
