namespace ZivverSynctool.Infrastructure.Tests.Storage;

/// <summary>Profiles for tests that need one only for its paths.</summary>
internal static class Profiles
{
    public static SyncProfile In(TempFolder folder) => In(folder.Path);

    public static SyncProfile In(string folder) => new()
    {
        Name = "Example Care",
        Path = System.IO.Path.Combine(folder, "Example.json"),
        Zivver = new ZivverSettings(),
        Domains = ["example.test"],
        MappingFolder = System.IO.Path.Combine(folder, "Account Mapping"),
        Sources = [],
    };
}
