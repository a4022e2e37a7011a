using ZivverSynctool.Directories;
using ZivverSynctool.Execution;
using ZivverSynctool.Infrastructure;
using ZivverSynctool.Infrastructure.Sandbox;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Simulation;
using ZivverSynctool.Trials.Workplaces;

namespace ZivverSynctool.Trials.Days;

/// <summary>An organization with a profile that a scheduler runs each night, and its administrator.</summary>
internal sealed class Office : IDisposable
{
    /// <summary>The organizational unit that Zivver has.</summary>
    public const string Unit = "Care";

    private const int Kilobytes = 8 * 1024;

    private readonly Uri _address;
    private IDisposable? _lock;

    private readonly bool _silent;

    /// <param name="begin">The first day.</param>
    /// <param name="silent">Whether the profile writes no log and tells nobody, so that nights must go wrong.</param>
    public Office(DateTimeOffset begin, bool silent)
    {
        _silent = silent;
        Now = begin;
        Folder = Disk?.Path ?? Directory.CreateTempSubdirectory("days").FullName;
        Zivver = new SandboxServer(new SandboxOptions
        {
            Key = Workplace.Key,
            Budget = RequestBudget.None,
            Settings = new OrganizationSettings { OrganizationalUnits = [Unit] },
        });
        Zivver.Start();
        _address = Zivver.BaseAddress;
        Staff = new Staff(Path.Combine(Folder, "staff.csv"));
        WriteProfile();
        Staff.Write();
    }

    /// <summary>The folder of the profile.</summary>
    public string Folder { get; }

    /// <summary>The disk that it lies on; null where this computer does not let us have a small one.</summary>
    public SmallDisk? Disk { get; } = SmallDisk.TryMount(Kilobytes);

    /// <summary>Where notifications arrive.</summary>
    public NotificationDesk Desk { get; } = new();

    /// <summary>The time.</summary>
    public DateTimeOffset Now { get; set; }

    /// <summary>Everybody.</summary>
    public Staff Staff { get; }

    /// <summary>The Zivver of the organization.</summary>
    public SandboxServer Zivver { get; }

    /// <summary>The key that the scheduler has.</summary>
    public string Key { get; set; } = Workplace.Key;

    /// <summary>Full path of the profile.</summary>
    public string ProfilePath => Path.Combine(Folder, "care.json");

    /// <summary>Writes the profile as it ought to be.</summary>
    /// <param name="zivver">Where it says that Zivver is; null is where it is.</param>
    public void WriteProfile(Uri? zivver = null) => File.WriteAllText(ProfilePath, $$"""
        {
          "name": "Example Care",
          "zivver": { "baseUri": "{{zivver ?? _address}}", "apiKey": { "environment": "{{Workplace.KeyVariable}}" }, "budget": { "requests": 0, "seconds": 1 } },
          "domains": [ "example.test" ],
          "sources": [ { "name": "Staff", "type": "csv", "path": "staff.csv", "identifier": "EmployeeNumber" } ],
          "monitoring": { "maxAgeHours": 26, "statusFile": "status.json", "metricsFile": "status.prom" },
          "log": { "format": "json", "level": "{{(_silent ? "none" : "information")}}" },
          "notify": { "webhooks": [ {{(_silent ? "" : $$"""{ "name": "Desk", "uri": { "environment": "{{NotificationDesk.Variable}}" } }""")}} ] }
        }
        """);

    /// <summary>The run of the scheduler, as its script starts it.</summary>
    public NightRun RunAlone(RunRequest? request = null) => NightRun.Of(this, request ?? new RunRequest { Unattended = true });

    /// <summary>A run that the administrator starts.</summary>
    public NightRun RunByHand(RunRequest? request = null) => NightRun.Of(this, request ?? new RunRequest());

    /// <summary>Opens the profile as it is now.</summary>
    public SyncSession Open() => new(ProfileFile.Load(ProfilePath), Key, null, new SessionOptions { Clock = Tick });

    /// <summary>The unattended calls that are kept.</summary>
    public IReadOnlyList<SyncAttempt> Attempts => new AttemptFile(ProfileFile.Load(ProfilePath)).Load();

    /// <summary>Who has an enabled account, by address.</summary>
    public IReadOnlyList<string> EnabledInZivver => Zivver.Use(organization =>
        organization.List(AccountType.User).Where(user => user.Enabled).Select(user => user.Email).Order(StringComparer.Ordinal).ToArray());

    /// <summary>Another run begins, and does not end.</summary>
    public void Hold() => _lock = new RunLock(ProfileFile.Load(ProfilePath), Tick).Take();

    /// <summary>The other run ends.</summary>
    public void LetGo() => _lock?.Dispose();

    /// <summary>Puts a file in the place of the folder of the log.</summary>
    public void BlockLog()
    {
        if (Directory.Exists(LogFolder))
            Directory.Move(LogFolder, LogFolder + ".kept");
        File.WriteAllText(LogFolder, "");
    }

    /// <summary>Takes it away again.</summary>
    public void UnblockLog()
    {
        File.Delete(LogFolder);
        if (Directory.Exists(LogFolder + ".kept"))
            Directory.Move(LogFolder + ".kept", LogFolder);
    }

    /// <summary>The folder of the log.</summary>
    public string LogFolder => Path.Combine(Folder, "Logs");

    /// <inheritdoc/>
    public void Dispose()
    {
        Zivver.Dispose();
        Desk.Dispose();
        if (Disk is null)
            Directory.Delete(Folder, recursive: true);
        else
            Disk.Dispose();
    }

    private DateTimeOffset Tick() => Now = Now.AddMilliseconds(1);
}
