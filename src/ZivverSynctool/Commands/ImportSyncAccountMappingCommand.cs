using System.Collections;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Input;
using ZivverSynctool.Mapping.Edits;

namespace ZivverSynctool.Commands;

/// <summary><c>Import-SyncAccountMapping</c>: takes over links from a CSV file with columns of any name.</summary>
/// <remarks>
/// Every row is checked against Zivver; if one cannot be right, nothing is changed. Only an identifier, its name, and an id or an
/// address are needed. Links that the file does not name stay, unless <c>-Replace</c> is given.
/// </remarks>
/// <example>
/// What was exported
/// <code>
/// Export-SyncAccountMapping ./links.csv
/// Import-SyncAccountMapping ./links.csv -Replace -WhatIf
/// Import-SyncAccountMapping ./links.csv -Replace
/// </code>
/// First shows what would be taken over, then takes it over and forgets all other links.
/// </example>
/// <example>
/// A list with other headings
/// <code>
/// $columns = @{ Email = 'E-mailadres'; Identifier = 'Nummer' }
/// Import-SyncAccountMapping ./hr.csv -Column $columns -IdentifierName EmployeeNumber
/// </code>
/// The primary address says which account is meant.
/// </example>
/// <seealso cref="ExportSyncAccountMappingCommand"/>
/// <seealso cref="UpdateSyncAccountMappingCommand"/>
/// <seealso cref="GetSyncAccountMappingCommand"/>
[Cmdlet(VerbsData.Import, "SyncAccountMapping", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(AccountLink))]
public sealed class ImportSyncAccountMappingCommand : MappingCommand
{
    private readonly List<ImportedLink> _links = [];

    /// <summary>The file to read. Files can be piped in.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The file, such as ./links.csv.")]
    [Alias("FullName")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Our names of columns to those of the file, such as <c>@{ Identifier = 'objectGUID' }</c>.</summary>
    [Parameter(HelpMessage = "Where the file's columns have other names, such as @{ Identifier = 'objectGUID' }.")]
    [ValidateNotNull]
    public Hashtable Column { get; set; } = [];

    /// <summary>The name of the identifiers, where the file has no column that says it.</summary>
    [Parameter(HelpMessage = "The identifiers' name, where no column says it.")]
    [ArgumentCompleter(typeof(IdentifierNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? IdentifierName { get; set; }

    /// <summary>The type of the accounts, where the file has no column that says it. Left out: as Zivver has them.</summary>
    [Parameter(HelpMessage = "User or FunctionalAccount; left out, as Zivver has them.")]
    public AccountType? AccountType { get; set; }

    /// <summary>Forget all other links.</summary>
    [Parameter(HelpMessage = "Forget all other links.")]
    public SwitchParameter Replace { get; set; }

    /// <inheritdoc/>
    protected override void Process() =>
        _links.AddRange(MappingImport.Read(FullPath(Path), CallTables.Columns(Column, MappingImport.Columns), IdentifierName, AccountType));

    /// <inheritdoc/>
    protected override void End()
    {
        // Several files are one edit, or each would forget what the one before it brought.
        if (_links.Count > 0)
            Edit(new ImportLinks(_links, Replace), $"import {Words.Count(_links.Count, "link")}{(Replace ? " and forget all others" : "")}");
    }
}
