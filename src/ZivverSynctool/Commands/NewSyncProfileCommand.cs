using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Input;
using ZivverSynctool.Loading;

namespace ZivverSynctool.Commands;

/// <summary><c>New-SyncProfile</c>: writes a profile with comments that say what can be set, and beside it the schema for editors.</summary>
/// <remarks>
/// The profile begins with one CSV source; its comments say what else can be set. It holds no secret: it names the environment
/// variable that has the API key.
/// </remarks>
/// <example>
/// A first profile
/// <code>New-SyncProfile ./new.profile.jsonc -Domain example.test -CsvPath ./accounts.csv -Identifier EmployeeNumber</code>
/// Writes the profile and its schema, and gives the profile.
/// </example>
/// <example>
/// A profile for a sandbox
/// <code>
/// $sandbox = Start-ZivverSandbox
/// New-SyncProfile ./try.profile.jsonc -Domain example.test -CsvPath ./accounts.csv -BaseUri $sandbox.BaseUri
/// </code>
/// The same, aimed at a Zivver on this computer.
/// </example>
/// <seealso cref="TestSyncProfileCommand"/>
/// <seealso cref="GetSyncProfileCommand"/>
/// <seealso href="about_ZivverSyncProfile"/>
[Cmdlet(VerbsCommon.New, "SyncProfile", SupportsShouldProcess = true)]
[OutputType(typeof(SyncProfile))]
public sealed class NewSyncProfileCommand : SyncCommand
{
    /// <summary>Where the profile is written.</summary>
    [Parameter(Mandatory = true, Position = 0, HelpMessage = "Where the profile is written, such as ./care.profile.jsonc.")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The mail domains in scope. Accounts elsewhere are never changed.</summary>
    [Parameter(Mandatory = true, HelpMessage = "The mail domains in scope.")]
    [ValidateNotNullOrEmpty]
    public string[] Domain { get; set; } = [];

    /// <summary>The CSV file that accounts are read from; a relative path is relative to the profile.</summary>
    [Parameter(Mandatory = true, HelpMessage = "The CSV file that accounts are read from; relative to the profile.")]
    [ValidateNotNullOrEmpty]
    public string CsvPath { get; set; } = "";

    /// <summary>The column that never changes for an account. Left out: accounts are identified by address.</summary>
    [Parameter(HelpMessage = "The column that never changes for an account, such as EmployeeNumber.")]
    [ValidateNotNullOrEmpty]
    public string? Identifier { get; set; }

    /// <summary>The organization's name. Left out: the first domain.</summary>
    [Parameter(HelpMessage = "The organization's name; left out, the first domain.")]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>Base address of the API. Left out: Zivver's own service.</summary>
    [Parameter(HelpMessage = "Base address of the API; left out, Zivver's own service.")]
    [ValidateNotNull]
    public Uri? BaseUri { get; set; }

    /// <summary>The environment variable that holds the API key.</summary>
    [Parameter(HelpMessage = "The environment variable that holds the API key.")]
    [ValidateNotNullOrEmpty]
    public string ApiKeyVariable { get; set; } = "ZIVVER_API_KEY";

    /// <summary>Take the place of a file that is there.</summary>
    [Parameter(HelpMessage = "Take the place of a file that is there.")]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void End()
    {
        var file = FullPath(Path);
        var template = new ProfileTemplate
        {
            Name = Name ?? Domain[0],
            Domains = Domain,
            CsvPath = CsvPath,
            Identifier = Identifier,
            BaseUri = BaseUri,
            ApiKeyVariable = ApiKeyVariable,
            Schema = ProfileLocator.SchemaFile,
        };
        if (!ShouldProcess(file, "Write profile"))
            return;
        var profile = ProfileFile.Create(file, template, Force);
        File.Copy(ModuleLoader.SharedFile(ProfileLocator.SchemaFile), System.IO.Path.Combine(System.IO.Path.GetDirectoryName(file)!, ProfileLocator.SchemaFile), overwrite: true);
        WriteObject(profile);
    }
}
