using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Input;
using ZivverSynctool.Mapping.Edits;

namespace ZivverSynctool.Commands;

/// <summary>
/// <c>Set-SyncAccountMapping</c>: says that a source account and a Zivver account are the same. It settles the doubts of a
/// delta, whose changes can be piped into it.
/// </summary>
/// <remarks>
/// Give an identifier and an account, or pipe in changes of a delta that suggest a link. Every link is checked against Zivver; if
/// one cannot be right, nothing is changed.
/// </remarks>
/// <example>
/// One link
/// <code>Set-SyncAccountMapping EmployeeNumber=00101 jan@example.test</code>
/// This number is that account, whatever name or address it gets.
/// </example>
/// <example>
/// Settle the doubts of a delta
/// <code>Get-SyncDelta | Where-Object SuggestedZivverId | Set-SyncAccountMapping</code>
/// Links each account to the one that the delta suggests. Look at them first.
/// </example>
/// <seealso cref="GetSyncDeltaCommand"/>
/// <seealso cref="GetSyncAccountMappingCommand"/>
/// <seealso cref="RemoveSyncAccountMappingCommand"/>
// By default a change: as it has a property ZivverId as well, PowerShell would else take it for a link without an identifier.
[Cmdlet(VerbsCommon.Set, "SyncAccountMapping", DefaultParameterSetName = ByChange, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(AccountLink))]
public sealed class SetSyncAccountMappingCommand : MappingCommand
{
    private const string ByName = "Identifier";
    private const string ByChange = "Change";
    private readonly List<WantedLink> _wanted = [];
    private readonly List<SyncChange> _changes = [];

    /// <summary>The source identifier, as <c>Name=Value</c>, or its value alone with <see cref="IdentifierName"/>.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true, HelpMessage = "The source identifier, such as EmployeeNumber=00123.")]
    [ArgumentCompleter(typeof(IdentifierCompleter))]
    [ValidateNotNullOrEmpty]
    public string Identifier { get; set; } = "";

    /// <summary>The Zivver account, by id, address or alias.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true, HelpMessage = "The Zivver account, by id, address or alias.")]
    [ArgumentCompleter(typeof(IdentityCompleter))]
    [ValidateNotNullOrEmpty]
    public string ZivverId { get; set; } = "";

    /// <summary>The name of the identifier, where <see cref="Identifier"/> is its value alone.</summary>
    [Parameter(ParameterSetName = ByName, ValueFromPipelineByPropertyName = true, HelpMessage = "The identifier's name, where its value alone is given.")]
    [ArgumentCompleter(typeof(IdentifierNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? IdentifierName { get; set; }

    /// <summary>The type that the Zivver account must have.</summary>
    [Parameter(ParameterSetName = ByName, ValueFromPipelineByPropertyName = true, HelpMessage = "User or FunctionalAccount.")]
    public AccountType? AccountType { get; set; }

    /// <summary>Changes of a delta that are in doubt: each account is linked to the one it may be.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByChange, ValueFromPipeline = true, HelpMessage = "Changes in doubt, as Get-SyncDelta gives them.")]
    public SyncChange[] Change { get; set; } = [];

    /// <inheritdoc/>
    protected override void Process()
    {
        if (ParameterSetName == ByName)
            _wanted.Add(new WantedLink(IdentifierText.Parse(Identifier, IdentifierName), ZivverId, AccountType));
        else
            _changes.AddRange(Change);
    }

    /// <inheritdoc/>
    protected override void End()
    {
        if (_changes.Count == 0 && _wanted.Count == 0)
            return;
        var profile = _changes.Count > 0 ? ProfileFile.Load(ChangesProfile.Of(_changes, Profile is null ? null : FullPath(Profile))) : ReadProfile();
        _wanted.AddRange(_changes.SelectMany(SuggestedLinks.Of));
        Edit(profile, new SetLinks(_wanted), $"set {Words.Count(_wanted.Count, "link")}");
    }
}
