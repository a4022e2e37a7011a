using System.Reflection;

namespace ZivverSynctool.Module.Tests;

/// <summary>Where things are, as the build knows it.</summary>
internal static class Paths
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string Manifest { get; } = Path.Combine(Root, "ZivverSynctool.psd1");

    public static string Lib { get; } = Path.Combine(Root, "lib");

    /// <summary>Where the compiler has put the cmdlets and what is said of them.</summary>
    public static string Compiled { get; } = Metadata("Compiled");

    public static string Quickstart { get; } = Metadata("Quickstart");

    public static string Package(string id, string version) =>
        Path.Combine(Metadata("PackageRoot"), id.ToLowerInvariant(), version);

    private static string Metadata(string key) =>
        typeof(Paths).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
