using ZivverSynctool.Scheduling;

namespace ZivverSynctool.Infrastructure.Tests.Scheduling;

/// <summary>A task that tests change to their needs.</summary>
internal static class Tasks
{
    public static readonly DateTime Now = new(2026, 11, 27, 6, 45, 0);

    public static TaskDefinition Care { get; } = new()
    {
        Name = "Example-Care",
        Profile = ProfileAt("/srv/zivver/care.profile.json"),
        Schedule = TaskSchedule.Of("06:30", null),
        Shell = "/bin/sh",
        Script = "/opt/module/lib/Invoke-ScheduledSync.ps1",
        Account = "zivver-sync",
        TimeLimit = TimeSpan.FromHours(12),
    };

    public static SyncProfile ProfileAt(string path, string name = "Example Care") => new()
    {
        Name = name,
        Path = path,
        Zivver = new ZivverSettings { ApiKey = new SecretReference { Environment = "ZIVVER_API_KEY" } },
        Domains = ["example.test"],
        MappingFolder = "/srv/zivver/Account Mapping",
        Sources = [],
    };
}
