using System.Reflection;
using System.Text.Json;

namespace ZivverSynctool.Packaging;

/// <summary>Finds out which packages are in a module, from what its libraries say of themselves.</summary>
public static class ShippedPackages
{
    private static readonly string[] Parts = ["runtime", "runtimeTargets", "native"];

    /// <summary>All packages of a module, by name.</summary>
    /// <param name="lib">The folder <c>lib</c> of the module.</param>
    /// <exception cref="InvalidDataException">A package names no licence, or a file is of none.</exception>
    public static IReadOnlyList<ShippedPackage> Of(string lib)
    {
        var packageRoot = Metadata("PackageRoot");
        return
        [
            .. Directory.GetFiles(lib, "*.deps.json", SearchOption.AllDirectories).SelectMany(Libraries)
                .Append(Metadata("CompiledIn")).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)
                .Select(library => library.Split('/'))
                .Select(library => ShippedPackage.Read(packageRoot, library[0], library[1])),
        ];
    }

    private static List<string> Libraries(string dependencies)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(dependencies));
        var kinds = json.RootElement.GetProperty("libraries").EnumerateObject().ToDictionary(library => library.Name, library => library.Value.GetProperty("type").GetString());
        var libraries = new List<string>();
        var files = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var library in json.RootElement.GetProperty("targets").EnumerateObject().SelectMany(target => target.Value.EnumerateObject()))
        {
            files.UnionWith(Files(library.Value));
            if (kinds[library.Name] == "package")
                libraries.Add(library.Name);
        }

        var stray = Directory.EnumerateFiles(Path.GetDirectoryName(dependencies)!, "*.dll", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(file)).Where(file => !files.Contains(file)).ToList();
        return stray.Count == 0 ? libraries : throw new InvalidDataException(
            $"No package of {dependencies} has brought {string.Join(", ", stray)}. What is left of an earlier build goes if lib is deleted and built again.");
    }

    private static IEnumerable<string> Files(JsonElement library) =>
        from part in Parts
        where library.TryGetProperty(part, out _)
        from file in library.GetProperty(part).EnumerateObject()
        select Path.GetFileName(file.Name);

    private static string Metadata(string key) =>
        typeof(ShippedPackages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
