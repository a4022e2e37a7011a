using ZivverSynctool.Infrastructure.Sources.Entra;
using ZivverSynctool.Infrastructure.Sources.Excel;
using ZivverSynctool.Infrastructure.Sources.Ldap;
using ZivverSynctool.Secrets;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Sources;

/// <summary>Makes the source that a profile's settings describe.</summary>
internal static class SourceFactory
{
    /// <summary>The source of these settings; reading a profile has made sure that the type is known.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="secrets">Reads what sources sign in with.</param>
    /// <param name="verbose">Takes a line for whoever follows closely.</param>
    public static IAccountSource Create(SourceSettings settings, ISecretReader secrets, Action<string> verbose) => settings.Type switch
    {
        "csv" => new CsvSource(settings),
        "excel" => new ExcelSource(settings),
        "entra" => new EntraSource(settings, secrets, verbose),
        "ldap" => new LdapSource(settings, secrets, verbose),
        _ => throw new SyncException("SourceNeedsShell", SyncErrorKind.InvalidProfile,
            $"The source '{settings.Name}' is of type '{settings.Type}', which only PowerShell can read.", "Work through the module's commands."),
    };
}
