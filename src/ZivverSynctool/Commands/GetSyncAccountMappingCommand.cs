using ZivverSynctool.Input;

namespace ZivverSynctool.Commands;

/// <summary><c>Get-SyncAccountMapping</c>: which identifier of a source belongs to which account of Zivver.</summary>
/// <remarks>
/// <para>A link ties an identifier that never changes to Zivver's own id, so a new name or address keeps the account. Runs make
/// the links; this command shows them and asks neither the sources nor Zivver.</para>
/// <para>Numbers need quotes, or PowerShell drops their zeros.</para>
/// </remarks>
/// <example>
/// All links
/// <code>Get-SyncAccountMapping</code>
/// One row per identifier.
/// </example>
/// <example>
/// Somebody's link
/// <code>Get-SyncAccountMapping jan@example.test | Format-List</code>
/// All that is kept: since when, which addresses the account had before, whether this tool suspended it.
/// </example>
/// <example>
/// By identifier
/// <code>Get-SyncAccountMapping '00101', '00102'</code>
/// Addresses, identifiers and Zivver ids are all understood; wildcards too.
/// </example>
/// <seealso cref="SetSyncAccountMappingCommand"/>
/// <seealso cref="ExportSyncAccountMappingCommand"/>
/// <seealso href="about_ZivverSyncSafety"/>
[Cmdlet(VerbsCommon.Get, "SyncAccountMapping")]
[OutputType(typeof(AccountLink))]
public sealed class GetSyncAccountMappingCommand : ProfileCommand
{
    private readonly List<AccountLink> _links = [];
    private readonly PipedIdentities _identities;

    /// <summary>A call that names nobody yet.</summary>
    public GetSyncAccountMappingCommand() => _identities = new PipedIdentities(this);

    /// <summary>Addresses, identifiers or Zivver ids, with wildcards. Left out: all links.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "Addresses, identifiers or Zivver ids; wildcards allowed.")]
    [Alias("Email")]
    [ArgumentCompleter(typeof(IdentityCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Identity { get; set; }

    /// <summary>Only links of accounts of this type.</summary>
    [Parameter(HelpMessage = "User or FunctionalAccount.")]
    public AccountType? AccountType { get; set; }

    /// <inheritdoc/>
    protected override void Process() => _identities.Add(Identity);

    /// <inheritdoc/>
    protected override void End()
    {
        if (_identities.IsNobody)
            return;
        using var session = OpenLocal(ReadProfile());
        Show(session.ReadMapping(StopToken));
        WriteObject(_identities.Named is { } named ? Named(named) : _links, enumerateCollection: true);
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
