using ZivverSynctool.Input;
using ZivverSynctool.Review;

namespace ZivverSynctool.Commands;

/// <summary><c>Get-ZivverAccount</c>: what Zivver has, or had.</summary>
/// <remarks>
/// Asks Zivver for both its lists, or, with <c>-At</c> and <c>-Since</c>, the history that runs keep. The history needs no API
/// key, and tells by <c>Seen</c> from when to when an account was seen so and whose doing it was.
/// </remarks>
/// <example>
/// All accounts
/// <code>Get-ZivverAccount</code>
/// Users and functional accounts, as Zivver has them now.
/// </example>
/// <example>
/// Who has access to a mailbox
/// <code>Get-ZivverAccount -DelegateOf info@example.test</code>
/// The accounts that can read it.
/// </example>
/// <example>
/// Who had access as the last run left it
/// <code>Get-ZivverAccount -DelegateOf info@example.test -At (Get-Date)</code>
/// Any moment since the first run can be asked for.
/// </example>
/// <example>
/// What an account went through
/// <code>Get-ZivverAccount info@example.test -Since (Get-Date).AddDays(-30) | Format-List</code>
/// Every state it was seen in, in order.
/// </example>
/// <seealso cref="GetSyncReviewCommand"/>
/// <seealso cref="TraceSyncAccountCommand"/>
[Cmdlet(VerbsCommon.Get, "ZivverAccount", DefaultParameterSetName = Now)]
[OutputType(typeof(ZivverAccount))]
public sealed class GetZivverAccountCommand : ZivverCommand
{
    private const string Now = "Now";
    private const string Then = "At";
    private const string Trail = "Since";

    private readonly List<ZivverAccount> _accounts = [];
    private readonly PipedIdentities _identities;

    /// <summary>A call that names nobody yet.</summary>
    public GetZivverAccountCommand() => _identities = new PipedIdentities(this);

    /// <summary>Addresses, aliases or Zivver ids, with wildcards. Left out: all accounts.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "Addresses, aliases or Zivver ids; wildcards allowed.")]
    [Alias("Email")]
    [ArgumentCompleter(typeof(IdentityCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Identity { get; set; }

    /// <summary>Only accounts that have access to these, named as for <see cref="Identity"/>.</summary>
    [Parameter(ParameterSetName = Now, HelpMessage = "Only accounts that have access to these.")]
    [Parameter(ParameterSetName = Then, HelpMessage = "Only accounts that had access to these.")]
    [ArgumentCompleter(typeof(IdentityCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? DelegateOf { get; set; }

    /// <summary>Only accounts of this type.</summary>
    [Parameter(HelpMessage = "User or FunctionalAccount.")]
    public AccountType? AccountType { get; set; }

    /// <summary>As they were at this time, out of the history that runs keep. Needs no API key.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Then, HelpMessage = "As they were at this time, as runs have seen it.")]
    public DateTimeOffset At { get; set; }

    /// <summary>Every state they were seen in since this time, out of the history that runs keep. Needs no API key.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Trail, HelpMessage = "Every state they were seen in since this time.")]
    public DateTimeOffset Since { get; set; }

    /// <inheritdoc/>
    protected override void Process() => _identities.Add(Identity);

    /// <inheritdoc/>
    protected override void End()
    {
        if (_identities.IsNobody)
            return;
        if (ParameterSetName == Trail)
        {
            ShowTrail();
            return;
        }

        Read();
        var delegates = DelegateOf is null ? null
            : new HashSet<string>(Named(DelegateOf, _accounts).SelectMany(account => account.DelegateIds), StringComparer.OrdinalIgnoreCase);
        var candidates = _accounts.Where(account =>
            (AccountType is null || account.AccountType == AccountType) && (delegates is null || delegates.Contains(account.Id)));
        WriteObject(_identities.Named is { } named ? Named(named, candidates.ToList()) : candidates, enumerateCollection: true);
    }

    private void Read()
    {
        if (ParameterSetName == Then)
        {
            using var local = OpenLocal(ReadProfile());
            _accounts.AddRange(local.GetAccountsAt(At));
            return;
        }

        using var session = Open(ReadProfile());
        Show(session.ReadZivver(StopToken));
    }

    private void ShowTrail()
    {
        var named = _identities.Named;
        var patterns = named?.Select(identity => new IdentityPattern(identity)).ToList();
        using var session = OpenLocal(ReadProfile());
        var identity = new HistoryIdentity(
            account => (AccountType is null || account.AccountType == AccountType)
                && patterns?.Exists(pattern => pattern.Matches(account.Email, account.Id, account.Aliases)) != false,
            patterns?.Exists(pattern => pattern.HasWildcards) == false ? named! : []);
        WriteObject(session.GetAccountsSince(Since, identity), enumerateCollection: true);
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
