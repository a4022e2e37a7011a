using ZivverSynctool.Input;
using ZivverSynctool.Mapping.Edits;

namespace ZivverSynctool.Commands;

/// <summary>
/// <c>Update-SyncAccountMapping</c>: links all accounts by their address, or puts new identifiers in the place of old ones from a
/// list, as after the migration of a forest.
/// </summary>
/// <remarks>
/// When numbers are dealt out anew or a forest is migrated, the sources give other identifiers for the same people. A list of old
/// and new ones keeps every link. <c>-ByAddress</c> needs no list: it links accounts by their primary address and leaves doubts
/// as they are.
/// </remarks>
/// <example>
/// A list of old and new numbers
/// <code>Import-Csv ./numbers.csv | Update-SyncAccountMapping -IdentifierName EmployeeNumber -WhatIf</code>
/// The file has the columns <c>Old</c> and <c>New</c>. Leave <c>-WhatIf</c> out to do it.
/// </example>
/// <example>
/// By address
/// <code>Update-SyncAccountMapping -ByAddress</code>
/// Links every account of the sources that has no link yet.
/// </example>
/// <seealso cref="SetSyncAccountMappingCommand"/>
/// <seealso cref="ImportSyncAccountMappingCommand"/>
/// <seealso cref="GetSyncAccountMappingCommand"/>
[Cmdlet(VerbsData.Update, "SyncAccountMapping", DefaultParameterSetName = ByList, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(AccountLink))]
public sealed class UpdateSyncAccountMappingCommand : MappingCommand
{
    private const string ByAll = "Address";
    private const string ByList = "List";
    private readonly List<IdentifierChange> _changes = [];

    /// <summary>Link every source account without a link to the Zivver account with its primary address. Doubts are left.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByAll, HelpMessage = "Link all accounts by address; doubts are left as they are.")]
    public SwitchParameter ByAddress { get; set; }

    /// <summary>Also where the Zivver account is linked to another value of the same identifier, if the name agrees as well.</summary>
    [Parameter(ParameterSetName = ByAll, HelpMessage = "Also where another value is linked, if the name agrees as well.")]
    public SwitchParameter Replace { get; set; }

    /// <summary>The identifier that is linked now, as <c>Name=Value</c>, or its value alone with <see cref="IdentifierName"/>.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByList, ValueFromPipelineByPropertyName = true, HelpMessage = "The identifier that is linked now.")]
    [Alias("Old")]
    [ArgumentCompleter(typeof(IdentifierCompleter))]
    [ValidateNotNullOrEmpty]
    public string OldIdentifier { get; set; } = "";

    /// <summary>The identifier that takes its place, as <c>Name=Value</c>, or its value alone with a name given.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ByList, ValueFromPipelineByPropertyName = true, HelpMessage = "The identifier that takes its place.")]
    [Alias("New")]
    [ValidateNotNullOrEmpty]
    public string NewIdentifier { get; set; } = "";

    /// <summary>The name of the identifiers, where values alone are given.</summary>
    [Parameter(ParameterSetName = ByList, HelpMessage = "The identifiers' name, where values alone are given.")]
    [ArgumentCompleter(typeof(IdentifierNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? IdentifierName { get; set; }

    /// <summary>The name of the new identifiers, where another property identifies accounts from now on. Left out: as before.</summary>
    [Parameter(ParameterSetName = ByList, HelpMessage = "The new identifiers' name, where it is another one.")]
    [ValidateNotNullOrEmpty]
    public string? NewIdentifierName { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        if (ParameterSetName == ByList)
            _changes.Add(new IdentifierChange(
                IdentifierText.Parse(OldIdentifier, IdentifierName), IdentifierText.Parse(NewIdentifier, NewIdentifierName ?? IdentifierName)));
    }

    /// <inheritdoc/>
    protected override void End()
    {
        if (ByAddress)
            Edit(new LinkByAddress(Replace), "link all accounts by address");
        else if (_changes.Count > 0)
            Edit(new ReplaceIdentifiers(_changes), $"replace {Words.Count(_changes.Count, "identifier")}");
    }
}
