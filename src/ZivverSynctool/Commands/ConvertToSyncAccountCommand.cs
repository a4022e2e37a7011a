using System.Collections;
using ZivverSynctool.Infrastructure.Sources;
using ZivverSynctool.Input;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Commands;

/// <summary><c>ConvertTo-SyncAccount</c>: makes source accounts of any objects, by the names of their properties.</summary>
[Cmdlet(VerbsData.ConvertTo, "SyncAccount")]
[OutputType(typeof(SyncAccount))]
public sealed class ConvertToSyncAccountCommand : SyncCommand
{
    private ObjectReader? _objects;
    private AccountReader? _accounts;

    /// <summary>The objects.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, HelpMessage = "Objects or tables with the properties of accounts.")]
    public PSObject InputObject { get; set; } = null!;

    /// <summary>Our property names to the names of theirs, or to script blocks, such as <c>@{ Email = 'mail' }</c>.</summary>
    [Parameter(Position = 0, HelpMessage = "Where their names differ from ours, such as @{ Email = 'mail' }.")]
    [ValidateNotNull]
    public Hashtable Property { get; set; } = [];

    /// <summary>The properties that identify an account and never change, such as <c>ObjectGuid</c>.</summary>
    [Parameter(HelpMessage = "Properties that never change, such as ObjectGuid.")]
    [ValidateNotNullOrEmpty]
    public string[] Identifier { get; set; } = [];

    /// <summary>The type of all objects that do not say it themselves.</summary>
    [Parameter(HelpMessage = "The type of objects that do not say it themselves; else User.")]
    public AccountType? AccountType { get; set; }

    /// <summary>What to call this source.</summary>
    [Parameter(HelpMessage = "What to call this source.")]
    [ValidateNotNullOrEmpty]
    public string Source { get; set; } = "Pipeline";

    /// <summary>The region of phone numbers without a country code (ISO 3166-1 alpha-2).</summary>
    [Parameter(HelpMessage = "Region of phone numbers without a country code.")]
    [ValidatePattern("^[A-Za-z]{2}$")]
    public string Region { get; set; } = "NL";

    /// <summary>How single sign-on keys are written: as they are, as a GUID, or as base64 of a GUID's bytes.</summary>
    [Parameter(HelpMessage = "How single sign-on keys are written.")]
    public SsoKeyFormat SsoAccountKeyFormat { get; set; }

    /// <inheritdoc/>
    protected override void Begin()
    {
        var settings = new SourceSettings
        {
            Name = Source,
            Type = "pipeline",
            AccountTypes = AccountType is { } type ? [type] : [],
            SsoAccountKeyFormat = SsoAccountKeyFormat,
        };
        _objects = new ObjectReader(PropertyMap.Of(Property, Identifier), Identifier, number => $"object {number}");
        _accounts = new AccountReader(settings, new PhoneNormalizer(Region).Normalize);
    }

    /// <inheritdoc/>
    protected override void Process()
    {
        if (_accounts!.TryRead(_objects!.Read(InputObject), out var account, out var problem))
            WriteObject(account);
        else
            WriteError(ErrorRecords.From(problem));
    }

    /// <inheritdoc/>
    protected override void End()
    {
        foreach (var warning in _objects!.Warnings)
            WriteWarning(warning);
    }
}
