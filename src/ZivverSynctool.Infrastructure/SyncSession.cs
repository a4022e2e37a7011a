using Microsoft.Extensions.Logging;
using ZivverSynctool.Delta;
using ZivverSynctool.Execution;
using ZivverSynctool.Infrastructure.Logging;
using ZivverSynctool.Infrastructure.Scheduling;
using ZivverSynctool.Infrastructure.Secrets;
using ZivverSynctool.Infrastructure.Sources;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Infrastructure.Watching;
using ZivverSynctool.Infrastructure.Zivver;
using ZivverSynctool.Mapping.Edits;
using ZivverSynctool.Review;
using ZivverSynctool.Safety;
using ZivverSynctool.Simulation;

namespace ZivverSynctool.Infrastructure;

/// <summary>One profile at work: its sources, its Zivver and its state, behind the few calls the cmdlets need.</summary>
public sealed class SyncSession : IDisposable
{
    private readonly EventLog _events = new();
    private readonly ILoggerFactory _loggers;
    private readonly Lazy<ZivverClient> _zivver;
    private readonly RunStore _runs;
    private readonly HoldFile _holds;
    private readonly HistoryStore _history;
    private readonly HealthReader _health;
    private readonly SyncEngine _engine;

    /// <summary>Opens a profile. Nothing is read yet, and the API key is looked for only when a call needs it.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="apiKey">The API key, or null to take it from where the profile says.</param>
    /// <param name="shell">What the shell around it can do, or null where there is none.</param>
    public SyncSession(SyncProfile profile, string? apiKey, ShellServices? shell = null)
        : this(profile, apiKey, shell, new SessionOptions())
    {
    }

    internal SyncSession(SyncProfile profile, string? apiKey, ShellServices? shell, SessionOptions options)
    {
        shell ??= new ShellServices();
        var clock = options.Clock;
        var secrets = new SecretReader(shell.Secrets);
        _loggers = new LoggerFactory([_events], new LoggerFilterOptions { MinLevel = LogLevel.Debug });
        var log = _loggers.CreateLogger(nameof(ZivverSynctool));
        void Warn(string message) => log.LogWarning("{Message}", message);
        void Verbose(string message) => log.LogDebug("{Message}", message);

        _zivver = new Lazy<ZivverClient>(() => new ZivverClient(profile.Zivver, apiKey ?? ApiKeyOf(profile, secrets), Verbose, options.Connection));
        _runs = new RunStore(profile);
        var pauses = new PauseFile(profile);
        var issues = new KnownIssueFile(profile);
        Pauses = new PauseBook(pauses, profile.Path, Environment.UserName, clock);
        KnownIssues = new KnownIssueBook(issues, profile.Path, Environment.UserName, clock);
        _health = new HealthReader(profile, () => PlannedRuns.Next(profile.Path), clock);
        _engine = new SyncEngine(new EngineSetup
        {
            Profile = profile,
            Sources = profile.Sources.Select(source => shell.Sources(source) ?? SourceFactory.Create(source, secrets, Verbose)).ToList(),
            Zivver = () => _zivver.Value,
            Model = snapshot => new SimulatedZivver(
                ZivverOrganization.From(snapshot, profile.Organization.SettingsFor(snapshot), NewId, clock)),
            Mapping = new MappingFile(profile, Warn),
            Holds = _holds = new HoldFile(profile),
            SourceSizes = new SourceSizes(profile),
            Missing = new MissingFile(profile),
            Past = _runs,
            Pauses = pauses,
            KnownIssues = issues,
            Plans = new RefusedPlans(profile, clock),
            History = _history = new HistoryStore(profile, Warn),
            Journal = () => new Journal(profile),
            OpenWrites = new OpenWriteStore(_runs, _history, Warn),
            Lock = new RunLock(profile, clock),
            Unwritable = () => WritableFolders.Check(profile),
            Clock = clock,
            Host = shell.Host,
            Messages = _events.SendTo,
            Watch = new RunWatches(profile, secrets, _health.Read, options).Of,
            NewRun = () => RunOrigin.New(_runs.LastId, clock()),
        });
    }

    /// <summary>Everything the profile needs, looked at: items are <see cref="SyncCheck"/>. What fails is among them, and ends nothing.</summary>
    public IEnumerable<SyncEvent> Check(CancellationToken cancellation) => _engine.Check(cancellation);

    /// <summary>What the sources say, merged: items are <see cref="SyncAccount"/>, or <see cref="SyncConflict"/> where those are asked for.</summary>
    public IEnumerable<SyncEvent> ReadSources(SourceAccountRequest request, CancellationToken cancellation) => _engine.ReadSources(request, cancellation);

    /// <summary>What Zivver has: items are <see cref="ZivverAccount"/>.</summary>
    public IEnumerable<SyncEvent> ReadZivver(CancellationToken cancellation) => _engine.ReadZivver(cancellation);

    /// <summary>The differences: items are <see cref="SyncChange"/>.</summary>
    public IEnumerable<SyncEvent> GetDelta(DeltaRequest request, CancellationToken cancellation) => _engine.GetDelta(request, cancellation);

    /// <summary>A run or preview: items are <see cref="SyncResult"/>, each as it happens.</summary>
    public IEnumerable<SyncEvent> Run(RunRequest request, CancellationToken cancellation) => _engine.Run(request, cancellation);

    /// <summary>The changes that lead back to before a run: items are <see cref="SyncChange"/>.</summary>
    /// <param name="runId">The run; null is the last one that wrote something and was no undo itself.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="SyncException"><c>RunUnknown</c> or <c>NothingToUndo</c>.</exception>
    public IEnumerable<SyncEvent> Undo(string? runId, CancellationToken cancellation)
    {
        var run = runId ?? _runs.LastWritten().Id;
        return _engine.Undo(run, _runs.Results(run), cancellation);
    }

    /// <summary>Every step for the accounts that are meant, without writing: items are <see cref="SyncTraceStep"/>.</summary>
    public IEnumerable<SyncEvent> Trace(IReadOnlyList<string> identities, string? delegateAddress, CancellationToken cancellation) =>
        _engine.Trace(identities, delegateAddress, cancellation);

    /// <summary>Suspends an account at once and holds it so: items are <see cref="SyncResult"/>.</summary>
    public IEnumerable<SyncEvent> Suspend(string identity, string reason, CancellationToken cancellation) =>
        _engine.Suspend(identity, reason, cancellation);

    /// <summary>Lets a held account go, or confirms one that another hand suspended: items are the <see cref="SyncHold"/> that was on it.</summary>
    public IEnumerable<SyncEvent> Resume(string identity, CancellationToken cancellation) => _engine.Resume(identity, cancellation);

    /// <summary>The account mapping: items are <see cref="AccountLink"/>. Needs no API key.</summary>
    public IEnumerable<SyncEvent> ReadMapping(CancellationToken cancellation) => _engine.ReadMapping(cancellation);

    /// <summary>Edits the account mapping, or shows what an edit would come to: items are the <see cref="AccountLink"/> it is about.</summary>
    public IEnumerable<SyncEvent> EditMapping(MappingEdit edit, bool preview, CancellationToken cancellation) =>
        _engine.EditMapping(edit, preview, cancellation);

    /// <summary>What Zivver was seen to have at a moment. Needs no API key.</summary>
    /// <exception cref="SyncException"><c>HistoryTooShort</c>: nothing was seen by then.</exception>
    public IReadOnlyList<ZivverAccount> GetAccountsAt(DateTimeOffset moment) => _history.At(moment);

    /// <summary>How accounts were seen to change since a moment, each state in order. Needs no API key.</summary>
    /// <param name="since">The moment, UTC.</param>
    /// <param name="identity">Which accounts; one that was meant once is followed from then to now.</param>
    /// <exception cref="SyncException"><c>HistoryTooShort</c>: there is no history yet.</exception>
    public IReadOnlyList<ZivverAccount> GetAccountsSince(DateTimeOffset since, HistoryIdentity identity) => _history.Since(since, identity);

    /// <summary>The pause of this profile. Needs no API key.</summary>
    public PauseBook Pauses { get; }

    /// <summary>The failures of this profile that somebody has seen. Needs no API key.</summary>
    public KnownIssueBook KnownIssues { get; }

    /// <summary>The holds of this profile. Needs no API key.</summary>
    public IReadOnlyList<SyncHold> GetHolds() => _holds.Load();

    /// <summary>The runs of this profile, oldest first. Needs no API key.</summary>
    public IReadOnlyList<SyncRun> GetRuns() => _runs.Runs();

    /// <summary>How the profile is, as far as its state tells. Needs no API key.</summary>
    public SyncHealth GetHealth() => _health.Read();

    /// <summary>The results of one run. Needs no API key.</summary>
    public IReadOnlyList<SyncResult> GetResults(string runId) => _runs.Results(runId);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_zivver.IsValueCreated)
            _zivver.Value.Dispose();
        _loggers.Dispose();
        _events.Dispose();
    }

    private static string NewId() => Guid.NewGuid().ToString();

    private static string ApiKeyOf(SyncProfile profile, SecretReader secrets) => profile.Zivver.ApiKey is { } reference
        ? secrets.ReadAsync(reference, "API key", CancellationToken.None).GetAwaiter().GetResult().Value
        : throw new SyncException("ApiKeyMissing", SyncErrorKind.NotAuthorized,
            $"The profile {profile.Path} does not say where the API key is, and none was given.",
            "Say under zivver.apiKey in the profile where it is, or give the key with -ApiKey.");
}
