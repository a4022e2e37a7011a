namespace ZivverSynctool.Infrastructure.Tests.Storage;

/// <summary>Profiles for tests that need one only for its paths.</summary>
internal static class Profiles
{
    public static SyncProfile In(TempFolder folder) => new()
    {
        Name = "Example Care",
        Path = folder.File("Example.json"),
        Zivver = new ZivverSettings(),
        Domains = ["example.test"],
        MappingFolder = folder.File("Account Mapping"),
        Sources = [],
    };
}
