using System.Xml.Linq;

namespace ZivverSynctool.Packaging;

/// <summary>A package of somebody else's that is in the module.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="License">Its licence, as an SPDX expression.</param>
/// <param name="Copyright">Who holds the rights, in its own words; else who wrote it.</param>
/// <param name="Project">Where it comes from; null where it does not say.</param>
/// <param name="Folder">Where NuGet has unpacked it.</param>
public sealed record ShippedPackage(string Id, string Version, string License, string Copyright, string? Project, string Folder)
{
    /// <summary>Reads what a package says of itself.</summary>
    /// <param name="packageRoot">The folder into which NuGet unpacks.</param>
    /// <param name="id">The name of the package.</param>
    /// <param name="version">Its version.</param>
    /// <exception cref="InvalidDataException">It names no licence by an expression.</exception>
    public static ShippedPackage Read(string packageRoot, string id, string version)
    {
        var name = id.ToLowerInvariant();
        var folder = Path.Combine(packageRoot, name, version);
        var metadata = XDocument.Load(Path.Combine(folder, name + ".nuspec")).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
        var license = Element("license");
        if (license?.Attribute("type")?.Value != "expression")
            throw new InvalidDataException($"{id} {version} names no licence by an SPDX expression. Find out which one it has, and whether it can be in the module.");

        var authors = Element("authors")!.Value.Replace(",", ", ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal);
        // Some put the name of their licence there.
        var copyright = Element("copyright")?.Value is { } text && text != license.Value ? text : $"By {authors}";
        return new ShippedPackage(id, version, license.Value, copyright, Element("projectUrl")?.Value, folder);

        XElement? Element(string element) => metadata.Elements().SingleOrDefault(child => child.Name.LocalName == element);
    }
}
