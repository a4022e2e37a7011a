using System.Collections;
using ZivverSynctool.Infrastructure.Sources;
using ZivverSynctool.Input;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Commands;

/// <summary><c>ConvertTo-SyncAccount</c>: makes source accounts of any objects, by the names of their properties.</summary>
/// <remarks>
/// <para>Takes the lists of directories and mail servers as they are: <c>mail</c>, <c>proxyAddresses</c>,
/// <c>PrimarySmtpAddress</c> and the like are found where <c>-Property</c> says so, and the address lists are read in their own
/// form. A property that an object does not have is not managed for it.</para>
/// <para>An object that cannot be right gives an error that says why, and the others go on.</para>
/// </remarks>
/// <example>
/// Accounts from objects of your own
/// <code>
/// [pscustomobject]@{ Email = 'noor@example.test'; DisplayName = 'Noor Visser'; EmployeeNumber = '00104' } |
///     ConvertTo-SyncAccount -Identifier EmployeeNumber
/// </code>
/// One account, whose personnel number identifies it.
/// </example>
/// <example>
/// A few users of Active Directory, compared with Zivver
/// <code>
/// Get-ADUser -Filter "department -eq 'Zorg'" -Properties mail, displayName, proxyAddresses |
///     ConvertTo-SyncAccount @{ Email = 'mail'; Aliases = 'proxyAddresses' } -Identifier objectGUID |
///     Get-SyncDelta
/// </code>
/// The accounts take the place of the profile's sources for this call. Nobody else counts as missing.
/// </example>
/// <example>
/// A value that must be made first
/// <code>
/// [pscustomobject]@{ mail = 'info@example.test'; cn = 'Informatie' } |
///     ConvertTo-SyncAccount @{ Email = 'mail'; DisplayName = { $_.cn } } -AccountType FunctionalAccount
/// </code>
/// A script block gives the value; <c>$_</c> is the object.
/// </example>
/// <seealso cref="GetSyncDeltaCommand"/>
/// <seealso cref="GetSyncSourceAccountCommand"/>
/// <seealso href="about_ZivverSynctool"/>
[Cmdlet(VerbsData.ConvertTo, "SyncAccount")]
[OutputType(typeof(SyncAccount))]
public sealed class ConvertToSyncAccountCommand : SyncCommand
{
    private ObjectReader? _objects;
    private AccountReader? _accounts;

    /// <summary>The objects, or tables of them.</summary>
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
