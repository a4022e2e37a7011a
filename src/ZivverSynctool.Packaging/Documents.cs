namespace ZivverSynctool.Packaging;

/// <summary>What is to be read of a package: the README, and every page and example that it leads to.</summary>
public static class Documents
{
    private static readonly string[] Files = ["LICENSE", "README.md", "CHANGELOG.md", "CONTRIBUTING.md"];

    // The quick start is a program of the checkout, and leads nowhere without it.
    private static readonly string[] Folders = ["docs", "examples/container", "examples/monitoring", "examples/organization", "examples/scheduled"];

    /// <summary>Copies them.</summary>
    /// <param name="root">The checkout.</param>
    /// <param name="folder">The folder of the module.</param>
    public static void Copy(string root, string folder)
    {
        var paths = Files.Concat(Folders.SelectMany(documents => Directory.GetFiles(Path.Combine(root, documents), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path))));
        foreach (var path in paths)
        {
            var copy = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(root, path), copy);
        }
    }
}
