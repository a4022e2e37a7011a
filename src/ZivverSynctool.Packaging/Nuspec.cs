using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Xml.Linq;

namespace ZivverSynctool.Packaging;

/// <summary>What a gallery wants to know of the module, from its manifest.</summary>
public static class Nuspec
{
    private static readonly XNamespace Namespace = "http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd";

    /// <summary>Describes the package of a module that is laid out.</summary>
    /// <param name="folder">The folder of the module.</param>
    public static XDocument Of(string folder)
    {
        var manifest = Manifest(folder);
        return new XDocument(new XElement(Namespace + "package", new XElement(
            Namespace + "metadata",
            Element("id", manifest.Name),
            Element("version", manifest.Version),
            Element("authors", manifest.Author),
            Element("owners", manifest.CompanyName),
            Element("requireLicenseAcceptance", "false"),
            new XElement(Namespace + "license", new XAttribute("type", "expression"), "MIT"),
            Element("icon", "icon.png"),
            Element("readme", "README.md"),
            manifest.ProjectUri is null ? null : Element("projectUrl", manifest.ProjectUri),
            Element("description", manifest.Description),
            Element("releaseNotes", manifest.ReleaseNotes),
            Element("copyright", manifest.Copyright),
            Element("tags", string.Join(' ', Tags(manifest))))));
    }

    // What the gallery finds modules and their commands by.
    private static IEnumerable<string> Tags(PSModuleInfo manifest) =>
        manifest.Tags.Append("PSModule").Append("PSIncludes_Cmdlet")
            .Concat(manifest.ExportedCmdlets.Keys.Order(StringComparer.Ordinal).SelectMany(command => new[] { $"PSCmdlet_{command}", $"PSCommand_{command}" }));

    private static PSModuleInfo Manifest(string folder)
    {
        using var shell = PowerShell.Create(InitialSessionState.CreateDefault2());
        shell.AddCommand("Test-ModuleManifest").AddParameter("Path", Path.Combine(folder, ManifestFile.FileName)).AddParameter("ErrorAction", ActionPreference.Stop);
        return (PSModuleInfo)shell.Invoke().Single().BaseObject;
    }

    private static XElement Element(string name, object value) => new(Namespace + name, value);
}
