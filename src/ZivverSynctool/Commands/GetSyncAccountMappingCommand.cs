using ZivverSynctool.Input;

namespace ZivverSynctool.Commands;

/// <summary><c>Get-SyncAccountMapping</c>: which identifier of a source belongs to which account of Zivver.</summary>
[Cmdlet(VerbsCommon.Get, "SyncAccountMapping")]
[OutputType(typeof(AccountLink))]
public sealed class GetSyncAccountMappingCommand : ProfileCommand
{
    private readonly List<AccountLink> _links = [];

    /// <summary>Addresses, identifiers or Zivver ids, with wildcards. Left out: all links.</summary>
    [Parameter(Position = 0, HelpMessage = "Addresses, identifiers or Zivver ids; wildcards allowed.")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Identity { get; set; }

    /// <summary>Only links of accounts of this type.</summary>
    [Parameter(HelpMessage = "User or FunctionalAccount.")]
    public AccountType? AccountType { get; set; }

    /// <inheritdoc/>
    protected override void End()
    {
        using var session = OpenLocal(ReadProfile());
        Show(session.ReadMapping(StopToken));
        WriteObject(Identity is null ? _links : Named(Identity), enumerateCollection: true);
    }

    /// <inheritdoc/>
    protected override void ShowItem(object item)
    {
        var link = (AccountLink)item;
        if (AccountType is null || link.AccountType == AccountType)
            _links.Add(link);
    }

    private IEnumerable<AccountLink> Named(string[] identities)
    {
        var found = new HashSet<AccountLink>();
        foreach (var identity in identities)
        {
            var pattern = new IdentityPattern(identity);
            var matches = _links.Where(link => pattern.Matches(link.Email, link.ZivverId, [link.Identifier.Value, link.Identifier.ToString()])).ToList();
            found.UnionWith(matches);
            if (matches.Count == 0 && !pattern.HasWildcards)
                WriteError(ErrorRecords.From(new SyncException(
                    "LinkNotFound", SyncErrorKind.NotFound, $"Nothing in the account mapping is '{identity}'.",
                    "Name an address, an identifier or a Zivver id; wildcards are allowed.")));
        }

        return _links.Where(found.Contains);
    }
}
