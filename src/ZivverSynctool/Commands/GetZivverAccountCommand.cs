using ZivverSynctool.Input;

namespace ZivverSynctool.Commands;

/// <summary><c>Get-ZivverAccount</c>: what Zivver has.</summary>
[Cmdlet(VerbsCommon.Get, "ZivverAccount")]
[OutputType(typeof(ZivverAccount))]
public sealed class GetZivverAccountCommand : ZivverCommand
{
    private readonly List<ZivverAccount> _accounts = [];

    /// <summary>Addresses, aliases or Zivver ids, with wildcards. Left out: all accounts.</summary>
    [Parameter(Position = 0, HelpMessage = "Addresses, aliases or Zivver ids; wildcards allowed.")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Identity { get; set; }

    /// <summary>Only accounts that have access to these, named as for <see cref="Identity"/>.</summary>
    [Parameter(HelpMessage = "Only accounts that have access to these.")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? DelegateOf { get; set; }

    /// <summary>Only accounts of this type.</summary>
    [Parameter(HelpMessage = "User or FunctionalAccount.")]
    public AccountType? AccountType { get; set; }

    /// <inheritdoc/>
    protected override void End()
    {
        using var session = Open(ReadProfile());
        Show(session.ReadZivver(StopToken));

        var delegates = DelegateOf is null ? null
            : new HashSet<string>(Named(DelegateOf, _accounts).SelectMany(account => account.DelegateIds), StringComparer.OrdinalIgnoreCase);
        var candidates = _accounts.Where(account =>
            (AccountType is null || account.AccountType == AccountType) && (delegates is null || delegates.Contains(account.Id)));
        WriteObject(Identity is null ? candidates : Named(Identity, candidates.ToList()), enumerateCollection: true);
    }

    /// <inheritdoc/>
    protected override void ShowItem(object item) => _accounts.Add((ZivverAccount)item);

    private IEnumerable<ZivverAccount> Named(string[] identities, IReadOnlyList<ZivverAccount> accounts)
    {
        var found = new HashSet<ZivverAccount>();
        foreach (var identity in identities)
        {
            var pattern = new IdentityPattern(identity);
            var matches = accounts.Where(account => pattern.Matches(account.Email, account.Id, account.Aliases)).ToList();
            found.UnionWith(matches);
            if (matches.Count == 0 && !pattern.HasWildcards)
                WriteError(ErrorRecords.From(new SyncException(
                    "AccountNotFound", SyncErrorKind.NotFound, $"Zivver has no such account: '{identity}'.",
                    "Name an address, an alias or a Zivver id; wildcards are allowed.")));
        }

        return accounts.Where(found.Contains);
    }
}
