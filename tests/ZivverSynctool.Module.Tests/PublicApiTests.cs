using System.Runtime.Loader;
using PublicApiGenerator;

namespace ZivverSynctool.Module.Tests;

public sealed class PublicApiTests
{
    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false, DenyNamespacePrefixes = [] };

    [Theory]
    [InlineData("ZivverSynctool.Engine")]
    [InlineData("ZivverSynctool.Infrastructure")]
    public void The_public_API_is_as_approved(string assembly)
    {
        // The generator looks for references in the assembly's own folder only.
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Paths.Lib, "net8.0"), "*.dll", SearchOption.AllDirectories).Where(file => !file.Contains("runtimes", StringComparison.Ordinal)))
            File.Copy(file, folder.File(Path.GetFileName(file)));

        // Only looked at: in a context of its own it cannot meet what the module loads.
        var context = new AssemblyLoadContext("PublicApi", isCollectible: true);
        Approval.Verify("PublicApi." + assembly, context.LoadFromAssemblyPath(folder.File(assembly + ".dll")).GeneratePublicApi(Options));
        context.Unload();
    }
}
