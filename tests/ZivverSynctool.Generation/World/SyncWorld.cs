using ZivverSynctool.Delta;
using ZivverSynctool.Execution;
using ZivverSynctool.Mapping;
using ZivverSynctool.Review;
using ZivverSynctool.Simulation;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Generation.World;

/// <summary>
/// A whole small world in memory: sources that say what a test puts there, the model of a Zivver organization, and the
/// real engine between them. Every write passes through <see cref="Target"/>, which counts it.
/// </summary>
public sealed class SyncWorld
{
    private readonly MemoryHolds _holds = new();
    private readonly MemorySizes _sizes = new();
    private readonly MemoryMissing _missing = new();
    private readonly MemoryRuns _past = new();
    private readonly List<MemoryJournal> _journals = [];
    private DateTimeOffset _now = new(2026, 1, 5, 6, 0, 0, TimeSpan.Zero);
    private int _ids;
    private int _runs;

    /// <summary>Makes an empty world.</summary>
    public SyncWorld()
    {
        Zivver = new ZivverOrganization(new OrganizationSettings(), NewId, () => _now);
        Target = new CountingZivver(new SimulatedZivver(Zivver));
        Sources = [new WorldSource(this)];
    }

    /// <summary>The profile; a change holds from the next call on.</summary>
    public SyncProfile Profile { get; set; } = new()
    {
        Name = "World",
        Path = "/world.jsonc",
        MappingFolder = "/Account Mapping",
        Zivver = new ZivverSettings { Budget = RequestBudget.None },
        Domains = ["example.test", "care.example.test", "new.example.test"],
        Sources = [new SourceSettings { Name = "world", Type = "csv", MaxShrinkPercent = 100 }],
        Limits = new SyncLimits
        {
            Set = new Dictionary<LimitKind, SyncLimit?>
            {
                [LimitKind.DisableUsers] = null,
                [LimitKind.DisableFunctionalAccounts] = null,
                [LimitKind.Rename] = null,
                [LimitKind.AccessLost] = null,
            },
        },
    };

    /// <summary>The sources, in order; one that says <see cref="Accounts"/> and <see cref="Problems"/> until a test puts others here.</summary>
    public IReadOnlyList<IAccountSource> Sources { get; set; }

    /// <summary>What the source says.</summary>
    public IReadOnlyList<SyncAccount> Accounts { get; set; } = [];

    /// <summary>What is wrong with entries of the source.</summary>
    public IReadOnlyList<SourceProblem> Problems { get; set; } = [];

    /// <summary>The model.</summary>
    public ZivverOrganization Zivver { get; }

    /// <summary>The way to the model, with its counts.</summary>
    public CountingZivver Target { get; }

    /// <summary>What the engine is set up with: all of the world, unless a test puts something else in the place of a part.</summary>
    public Func<EngineSetup, EngineSetup> Rigging { get; set; } = setup => setup;

    /// <summary>The account mapping.</summary>
    public MemoryMapping Mapping { get; } = new();

    /// <summary>The account mapping as a call would know it: with what writes came to whose answers were lost.</summary>
    public LinkBook KnownLinks
    {
        get
        {
            var links = new LinkBook(Mapping.Links);
            LostAnswers.Learn(OpenWrites, links, ZivverSnapshot.From(
                Zivver.List(AccountType.User), Zivver.List(AccountType.FunctionalAccount), _now));
            return links;
        }
    }

    /// <summary>The writes whose answers nobody has seen.</summary>
    public IReadOnlyList<OpenWrite> OpenWrites => new MemoryOpenWrites(_journals).Load();

    /// <summary>The holds.</summary>
    public IReadOnlyList<SyncHold> Holds => _holds.Load();

    /// <summary>The pause.</summary>
    public MemoryPauses Pauses { get; } = new();

    /// <summary>The failures that somebody has seen.</summary>
    public MemoryKnownIssues KnownIssues { get; } = new();

    /// <summary>What runs were not allowed to do.</summary>
    public MemoryPlans Plans { get; } = new();

    /// <summary>The time.</summary>
    public DateTimeOffset Now => _now;

    /// <summary>The record of the last run.</summary>
    public MemoryJournal Journal { get; private set; } = new();

    /// <summary>The engine, as it is set up at this moment.</summary>
    public SyncEngine Engine => new(Rigging(new EngineSetup
    {
        Profile = Profile,
        Sources = Sources,
        Zivver = () => Target,
        Model = snapshot => new SimulatedZivver(ZivverOrganization.From(snapshot, Zivver.Settings, NewId, () => _now)),
        Mapping = Mapping,
        Holds = _holds,
        SourceSizes = _sizes,
        Missing = _missing,
        Past = _past,
        Pauses = Pauses,
        KnownIssues = KnownIssues,
        Plans = Plans,
        Journal = NewJournal,
        OpenWrites = new MemoryOpenWrites(_journals),
        Lock = new NoLock(),
        Messages = _ => new NoLock(),
        Clock = Tick,
        NewRun = () => new SyncRun { Id = $"run-{++_runs}" },
    }));

    /// <summary>Lets time go by.</summary>
    public void Wait(TimeSpan time) => _now += time;

    /// <summary>The delta as it is now.</summary>
    public IReadOnlyList<SyncChange> Delta(DeltaRequest? request = null) => Items<SyncChange>(Engine.GetDelta(request ?? new DeltaRequest(), default));

    /// <summary>What of the delta a run would write.</summary>
    public IReadOnlyList<SyncChange> Ready() => Delta().Where(change => change.Action != SyncAction.None).ToList();

    /// <summary>A run from the profile.</summary>
    public IReadOnlyList<SyncResult> Run(RunRequest? request = null, CancellationToken cancellation = default) =>
        Items<SyncResult>(Engine.Run(request ?? new RunRequest(), cancellation));

    /// <summary>A run of given changes.</summary>
    public IReadOnlyList<SyncResult> Run(IEnumerable<SyncChange> changes) => Run(new RunRequest { Changes = changes.ToList() });

    /// <summary>A preview from the profile.</summary>
    public IReadOnlyList<SyncResult> Preview() => Run(new RunRequest { Preview = true });

    /// <summary>The account that has this primary address in Zivver.</summary>
    public ZivverAccount? InZivver(string address) =>
        Zivver.Find(AccountType.User, address) ?? Zivver.Find(AccountType.FunctionalAccount, address);

    private MemoryJournal NewJournal()
    {
        // A run from the profile that went through has seen what became of all before it.
        if (Journal.Run is { Mode: SyncRunMode.Manual, ExitCode: 0 })
            _journals.Clear();
        else if (Journal.Run is { Mode: SyncRunMode.Manual, ExitCode: 2 })
            _journals.RemoveRange(0, _journals.Count - 1);
        Journal = new MemoryJournal([.. Zivver.List(AccountType.User).Concat(Zivver.List(AccountType.FunctionalAccount)).Select(account => account.Id)]);
        _journals.Add(Journal);
        _past.Add(Journal);
        return Journal;
    }

    private string NewId() => $"00000000-0000-4000-8000-{++_ids:x12}";

    private DateTimeOffset Tick() => _now = _now.AddMilliseconds(1);

    private static List<T> Items<T>(IEnumerable<SyncEvent> events) => events.OfType<ItemEvent>().Select(item => (T)item.Item).ToList();
}
