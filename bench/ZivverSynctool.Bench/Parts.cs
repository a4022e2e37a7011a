using BenchmarkDotNet.Attributes;
using ZivverSynctool.Delta;
using ZivverSynctool.Execution;
using ZivverSynctool.Infrastructure.Reports;
using ZivverSynctool.Infrastructure.Sources;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Infrastructure.Zivver;
using ZivverSynctool.Mapping;
using ZivverSynctool.Reports;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Bench;

/// <summary>The parts of a run by themselves, on a usual day, once the runtime has optimized them.</summary>
[MemoryDiagnoser]
public class Parts : IDisposable
{
    private const int Journalled = 1000;

    private readonly string _folder = Directory.CreateTempSubdirectory("ZivverSynctool-bench-").FullName;
    private UsualDay _day = null!;
    private SyncProfile _profile = null!;
    private ZivverClient _client = null!;
    private DeltaInput _input = null!;
    private IReadOnlyList<AccountMatch> _matches = [];
    private List<SyncChange> _changes = [];

    /// <summary>The sizes that were asked for.</summary>
    public static IReadOnlyList<int> Sizes { get; set; } = [];

    /// <summary>How many accounts each side has.</summary>
    [ParamsSource(nameof(Sizes))]
    public int Accounts { get; set; }

    /// <summary>Makes both sides and what each part begins with.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _day = new UsualDay(Accounts);
        _profile = ProfileFile.Load(_day.Profile);
        _client = new ZivverClient(_profile.Zivver, Workplace.Key);
        _input = new DeltaInput
        {
            Profile = _profile,
            Options = _profile.Options,
            Sources = SourceMerger.Merge([ReadCsv()], _profile),
            Zivver = ReadZivver(),
            Links = LoadMapping(),
        };
        _matches = Match();
        _changes = [.. Compare().Changes.Where(change => change.Action != SyncAction.None)];
    }

    /// <summary>Ends the server, and removes what was written.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _client.Dispose();
        _day.Dispose();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Reads the source's file.</summary>
    [Benchmark]
    public SourceRead ReadCsv() => new CsvSource(_profile.Sources[0]).ReadAsync(SourceRequest.All, default).GetAwaiter().GetResult();

    /// <summary>Reads both lists as they come over HTTP.</summary>
    [Benchmark]
    public ZivverSnapshot ReadZivver() => ZivverSnapshot.From(List(AccountType.User), List(AccountType.FunctionalAccount), DateTimeOffset.UtcNow);

    /// <summary>Reads the account mapping.</summary>
    [Benchmark]
    public LinkBook LoadMapping() => new(new MappingFile(_profile, message => throw new InvalidOperationException(message)).Load());

    /// <summary>Finds out who is who.</summary>
    [Benchmark]
    public IReadOnlyList<AccountMatch> Match() => Matcher.Match(_input.Sources, _input.Zivver, _input.Links);

    /// <summary>Finds out what differs, and what of it may be done.</summary>
    [Benchmark]
    public DeltaPlan Compare() => DeltaPlanner.Plan(_input, _matches);

    /// <summary>Puts all changes in their order.</summary>
    [Benchmark]
    public int Order() => WorkOrder.Arrange(_changes).Count;

    /// <summary>Journals a thousand results, eight at once as in a run, each on the disk before the next.</summary>
    [Benchmark]
    public async Task Journal()
    {
        using var journal = new Journal(_profile);
        var run = new SyncRun { Id = Guid.NewGuid().ToString(), Profile = _profile.Path };
        journal.Begin(run);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Journalled), new ParallelOptions { MaxDegreeOfParallelism = SyncExecutor.MostInFlight },
            async (number, _) => await journal.RecordAsync(new SyncResult(_changes[number % _changes.Count]), []));
        journal.End(run);
    }

    /// <summary>Writes a workbook of all changes.</summary>
    [Benchmark]
    public void Report() => ReportFile.Write(
        SyncReport.Of(_profile, _changes, null, [], DateTimeOffset.UtcNow, TimeZoneInfo.Utc), Path.Combine(_folder, "report.xlsx"), default);

    private IReadOnlyList<ZivverAccount> List(AccountType type) => _client.ListAsync(type, default).GetAwaiter().GetResult();
}
