using ZivverSynctool.Input;
using ZivverSynctool.Mapping.Edits;

namespace ZivverSynctool.Commands;

/// <summary><c>Remove-SyncAccountMapping</c>: forgets links. The accounts stay as they are, and are found by address again.</summary>
/// <remarks>
/// For a link that is wrong. Nothing changes in Zivver; the next delta finds the account by its primary address, or asks for a
/// link where there is a doubt.
/// </remarks>
/// <example>
/// One link
/// <code>Remove-SyncAccountMapping EmployeeNumber=00101</code>
/// Gives the link that was forgotten.
/// </example>
/// <example>
/// Some links, to look at first
/// <code>Get-SyncAccountMapping *@example.test | Remove-SyncAccountMapping -WhatIf</code>
/// Shows which links it would be, and forgets none.
/// </example>
/// <seealso cref="SetSyncAccountMappingCommand"/>
/// <seealso cref="ResetSyncAccountMappingCommand"/>
/// <seealso cref="GetSyncAccountMappingCommand"/>
[Cmdlet(VerbsCommon.Remove, "SyncAccountMapping", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(AccountLink))]
public sealed class RemoveSyncAccountMappingCommand : MappingCommand
{
    private readonly List<(Identifier, AccountType?)> _identifiers = [];

    /// <summary>The source identifier, as <c>Name=Value</c>, or its value alone with <see cref="IdentifierName"/>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The source identifier, such as EmployeeNumber=00123.")]
    [ArgumentCompleter(typeof(IdentifierCompleter))]
    [ValidateNotNullOrEmpty]
    public string Identifier { get; set; } = "";

    /// <summary>The name of the identifier, where <see cref="Identifier"/> is its value alone.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "The identifier's name, where its value alone is given.")]
    [ArgumentCompleter(typeof(IdentifierNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? IdentifierName { get; set; }

    /// <summary>Which link, where a user and a functional account have the same identifier.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "User or FunctionalAccount.")]
    public AccountType? AccountType { get; set; }

    /// <inheritdoc/>
    protected override void Process() => _identifiers.Add((IdentifierText.Parse(Identifier, IdentifierName), AccountType));

    /// <inheritdoc/>
    protected override void End()
    {
        if (_identifiers.Count > 0)
            Edit(new RemoveLinks(_identifiers), $"remove {Words.Count(_identifiers.Count, "link")}");
    }
}
