using ZivverSynctool.Infrastructure.Sandbox.Http;
using ZivverSynctool.Simulation;

namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>
/// A Zivver organization on loopback, with Zivver's rules and quirks: for trying out, rehearsing and testing. It speaks
/// SCIM as ZIVVER-API says, shows what it was asked, and can be made to go wrong.
/// </summary>
public sealed class SandboxServer : IDisposable
{
    private const string BasePath = "/api/scim/v2";

    private readonly object _gate = new();
    private readonly SandboxOptions _options;
    private readonly TimeProvider _time;
    private readonly ZivverOrganization _organization;
    private readonly RequestLog _log;
    private readonly FaultPlan _faults;
    private readonly WriteCounter _writes = new();
    private readonly CancellationTokenSource _stopping = new();
    private LoopbackListener? _listener;

    /// <summary>Prepares a sandbox; <see cref="Start"/> opens it.</summary>
    /// <exception cref="SyncException">The seed cannot be read, or does not hold an organization.</exception>
    public SandboxServer(SandboxOptions options)
        : this(options, TimeProvider.System)
    {
    }

    internal SandboxServer(SandboxOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        _log = new RequestLog(time, options.Watch);
        _faults = new FaultPlan(options.Faults, options.FaultSeed);
        var seed = options.Seed is null ? OrganizationFile.Empty : OrganizationFile.Read(options.Seed, NewId, time);
        _organization = new ZivverOrganization(options.Settings ?? seed.Settings, NewId, time.GetUtcNow);
        _organization.Seed(seed.Accounts);
    }

    /// <summary>The address a profile needs as <c>baseUri</c>.</summary>
    /// <exception cref="InvalidOperationException">The sandbox was not started.</exception>
    public Uri BaseAddress => new(BaseAddressAt((_listener ?? throw new InvalidOperationException("The sandbox was not started.")).Port));

    /// <summary>The key that callers must send.</summary>
    public string Key => _options.Key;

    /// <summary>Whether it takes requests.</summary>
    public bool IsRunning => _listener is not null && !_stopping.IsCancellationRequested;

    /// <summary>What it was asked, in order of arrival.</summary>
    public IReadOnlyList<SandboxRequest> Requests => _log.All;

    /// <summary>Every time a PUT broke a user's single sign-on. Empty is the proof that none was.</summary>
    public IReadOnlyList<LostSsoAccountKey> LostSsoAccountKeys => Use(organization => organization.LostSsoAccountKeys.ToArray());

    /// <summary>The most writes that were ever at one account at the same time. More than one is a mistake of the caller (quirk 3).</summary>
    public int MostWritesAtOnce => _writes.Most;

    /// <summary>Opens the sandbox.</summary>
    /// <exception cref="SyncException">The port is in use.</exception>
    public void Start()
    {
        if (_listener is not null)
            throw new InvalidOperationException("The sandbox was started before.");
        _listener = LoopbackListener.Start(_options.Port, HandlerAt);
    }

    /// <summary>Closes it for good; whoever waits for an answer is cut off. What it was asked can still be read.</summary>
    public void Stop()
    {
        if (_stopping.IsCancellationRequested)
            return;
        _stopping.Cancel();
        _listener?.Dispose();
    }

    /// <summary>Looks at the organization, or changes it as another hand would, while no request does.</summary>
    public T Use<T>(Func<ZivverOrganization, T> use)
    {
        lock (_gate)
            return use(_organization);
    }

    /// <summary>Changes the organization as another hand would, while no request does.</summary>
    public void Use(Action<ZivverOrganization> use)
    {
        lock (_gate)
            use(_organization);
    }

    /// <summary>Adds a fault, behind those there are.</summary>
    public void AddFault(SandboxFault fault) => _faults.Add(fault);

    /// <summary>Lets everything go well from now on.</summary>
    public void ClearFaults() => _faults.Clear();

    /// <summary>Writes the organization to a JSON file, SSO keys and settings included, that can be a seed.</summary>
    /// <exception cref="SyncException">The file cannot be written.</exception>
    public void Save(string path) =>
        OrganizationFile.Write(path, Use(organization => new OrganizationState(organization.Settings, organization.Export())));

    /// <inheritdoc cref="Stop"/>
    public void Dispose()
    {
        Stop();
        _stopping.Dispose();
    }

    private Func<HttpExchange, Task> HandlerAt(int port)
    {
        var router = new ScimRouter(_organization, new Listing(_options.Paging, _options.PageSize), new ScimWriter(BaseAddressAt(port)));
        var pipeline = new SandboxPipeline(_options, request => Use(_ => router.Answer(request)), _faults, _writes, _time);
        return new RequestHandler(pipeline, _log, BasePath, _stopping.Token).HandleAsync;
    }

    private static string BaseAddressAt(int port) => $"http://localhost:{port}{BasePath}";

    private static string NewId() => Guid.NewGuid().ToString();
}
