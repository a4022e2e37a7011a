using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ZivverSynctool.Module.Tests;

/// <summary>What can be known about Windows PowerShell 5.1 without Windows: everything that is asked for by name is there.</summary>
public sealed class FrameworkReferenceTests
{
    private static readonly string Folder = Path.Combine(Paths.Lib, "net472");
    private static readonly string Framework = Path.Combine(
        Paths.Package("Microsoft.NETFramework.ReferenceAssemblies.net472", "1.0.3"), "build", ".NETFramework", "v4.7.2");

    // Windows PowerShell brings this one itself.
    private static readonly string[] Host = ["System.Management.Automation"];

    [Fact]
    public void Every_reference_is_in_the_folder_or_in_NET_Framework()
    {
        var provided = Names(Framework).Concat(Names(Path.Combine(Framework, "Facades"))).Concat(Host).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var ours = Names(Folder).Concat(Names(Path.Combine(Folder, "isolated"))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.Contains("ZivverSynctool.Infrastructure", ours);
        Assert.Contains("mscorlib", provided);

        var missing = Directory.EnumerateFiles(Folder, "*.dll", SearchOption.AllDirectories)
            .SelectMany(file => References(file).Select(name => (From: Path.GetFileName(file), Name: name)))
            .Where(reference => !provided.Contains(reference.Name) && !ours.Contains(reference.Name));
        Assert.Empty(missing);
    }

    [Fact]
    public void The_cmdlets_and_the_engine_need_no_package()
    {
        var provided = Names(Framework).Concat(Names(Path.Combine(Framework, "Facades"))).Concat(Host)
            .Concat(["ZivverSynctool.Engine", "ZivverSynctool.Infrastructure"]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var needed = Directory.EnumerateFiles(Folder, "*.dll").SelectMany(References);
        Assert.Equal([], needed.Except(provided));
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net472")]
    public void There_is_one_engine(string framework) =>
        Assert.Single(Directory.EnumerateFiles(Path.Combine(Paths.Lib, framework), "ZivverSynctool.Engine.dll", SearchOption.AllDirectories));

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(folder, "*.dll").Select(file => Path.GetFileNameWithoutExtension(file));

    private static List<string> References(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
