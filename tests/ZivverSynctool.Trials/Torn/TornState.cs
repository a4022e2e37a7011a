using System.Text.Json;
using ZivverSynctool.Delta;
using ZivverSynctool.Generation;
using ZivverSynctool.Infrastructure.Logging;
using ZivverSynctool.Infrastructure.Sandbox;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Infrastructure.Upkeep;
using ZivverSynctool.Trials.Workplaces;

namespace ZivverSynctool.Trials.Torn;

/// <summary>All the files that runs, a hold and a plan leave, and how each is read.</summary>
internal sealed class TornState : IDisposable
{
    private static readonly OrganizationShape Shape = new()
    {
        Users = 5,
        FunctionalAccounts = 2,
        MostDelegates = 2,
        Domains = ["example.test", "care.example.test"],
    };

    private readonly SandboxServer _sandbox = new(new SandboxOptions { Key = Workplace.Key, Budget = RequestBudget.None });
    private readonly Workplace _workplace;
    private readonly SyncProfile _profile;
    private readonly StateFolder _state;
    private readonly string _plan;

    public TornState(int seed)
    {
        _sandbox.Start();
        _workplace = new Workplace(_sandbox.BaseAddress);
        _profile = _workplace.Profile;
        _state = new StateFolder(_profile);
        _plan = Path.Combine(_workplace.Folder, "plan.json");
        var first = OrganizationGenerator.Make(Shape, seed);
        _workplace.Say(first);
        Must(_workplace.Run());
        _workplace.Say(new Evolution(new Chance(seed)).NextDay(first, 4).After);
        Must(_workplace.Call(session => session.Suspend(first.Accounts[1].Email, "A trial", default)));
        PlanFile.Write(SyncPlan.Of(_profile, [.. Must(_workplace.Delta()).Items.Cast<SyncChange>()], DateTimeOffset.UnixEpoch, "1"), _plan, force: false);
        Must(_workplace.Run());
        _ = AddressKey.Of(_profile);
    }

    /// <summary>The files.</summary>
    public IEnumerable<TornFile> Files()
    {
        foreach (var path in JournalFolder.List(_state))
        {
            yield return new TornFile(path, LastLine(path), JournalFault(path));
            yield return new TornFile(path, LastLine(path), LinksFault(path));
        }

        yield return new TornFile(_state.Mapping, 0, MappingFault());
        foreach (var path in HistoryFile.List(_state.History))
            yield return new TornFile(path, 0, HistoryFault(path));
        yield return Exact(_plan, () => PlanFile.Read(_plan));
        yield return Exact(_state.SourceSizes, () => new SourceSizes(_profile).Load().OrderBy(size => size.Key.Type).Select(size => $"{size.Key} {size.Value}"));
        yield return Exact(_state.Housekeeping, () => JsonFile.Read<HousekeepingMark>(_state.Housekeeping)!);
        yield return Exact(_state.Holds, () => new HoldFile(_profile).Load());
        yield return Exact(_state.LogKey, () => AddressKey.Of(_profile));
        yield return Exact(_state.MappingMark, () => new MappingFile(_profile, _ => { }).Load());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _workplace.Dispose();
        _sandbox.Dispose();
    }

    // Every record but one that was cut is there, and who reads it is told.
    private Func<Damage, string?> JournalFault(string path)
    {
        var run = JournalFolder.RunId(path);
        var whole = Told(path, out _);
        var results = Texts(new RunStore(_profile).Results(run));
        return damage =>
        {
            var told = Told(path, out var dropped);
            var kept = damage.IsTail ? whole : [.. whole.SkipLast(1)];
            if (!told.SequenceEqual(kept))
                return $"it tells {told.Count} records where {kept.Count} are whole";
            var isCut = damage.IsTail || damage.Content.Length > LastLineOf(damage.Content);
            if (dropped != isCut)
                return dropped ? "it is said to be cut, and is not" : "nothing is said of what was left out";
            var runs = new RunStore(_profile);
            if (!Texts(runs.Results(run)).SequenceEqual(results))
                return "results are not what they were";
            var state = runs.Runs().Single(each => each.Id == run);
            return state.Ended is null == damage.IsTail ? $"the run has {(state.Ended is null ? "no" : "an")} end" : null;
        };
    }

    // Where the account mapping itself is gone, its links come from the journals.
    private Func<Damage, string?> LinksFault(string path)
    {
        var whole = FromJournals(out _);
        return damage =>
        {
            var links = FromJournals(out var warnings);
            if (!links.SequenceEqual(whole))
                return "links are not what they were";
            var isCut = damage.IsTail || damage.Content.Length > LastLineOf(damage.Content);
            return warnings.Exists(warning => warning.Contains(path, StringComparison.Ordinal)) == isCut ? null : $"the warnings are: {string.Join(" ", warnings)}";
        };
    }

    private Func<Damage, string?> MappingFault()
    {
        var whole = Texts(new MappingFile(_profile, _ => { }).Load());
        return _ =>
        {
            var warnings = new List<string>();
            var links = Texts(new MappingFile(_profile, warnings.Add).Load());
            return !links.SequenceEqual(whole) ? $"{links.Count} links are not the {whole.Count} there were"
                : warnings.Count == 0 ? "nothing is said of the damage" : null;
        };
    }

    // What cannot be read is never taken for less than it was, and the history goes on behind it.
    private Func<Damage, string?> HistoryFault(string path)
    {
        var moment = HistoryFile.MomentOf(path);
        var now = DateTimeOffset.MaxValue;
        var whole = Texts(History().At(now));
        var then = Texts(History().At(moment));
        return _ =>
        {
            foreach (var (at, right) in new[] { (moment, then), (now, whole) })
                if (Refused(() => Texts(History().At(at)).SequenceEqual(right) ? null : "it tells of other accounts than there were", path) is { } fault)
                    return fault;
            return null;
        };

        HistoryStore History() => new(_profile, _ => { });
    }

    private static TornFile Exact<T>(string path, Func<T> read)
    {
        var whole = JsonSerializer.Serialize(read(), StateJson.Line);
        return new TornFile(path, 0, _ => Refused(
            () => JsonSerializer.Serialize(read(), StateJson.Line) == whole ? null : "it is read as something else than was written", path));
    }

    // An error is as good as the right answer, if it says which file it is about and what to do.
    private static string? Refused(Func<string?> read, string path)
    {
        try
        {
            return read();
        }
        catch (SyncException error) when (error.Message.Contains(path, StringComparison.Ordinal) && error.Remedy.Length > 0)
        {
            return null;
        }
    }

    private static List<string> Told(string path, out bool dropped)
    {
        var was = false;
        var told = Texts(JournalFile.Read(path, dropped: () => was = true));
        dropped = was;
        return told;
    }

    private List<string> FromJournals(out List<string> warnings)
    {
        var said = new List<string>();
        var links = Texts(JournalFolder.Since(_state, null, said.Add).SelectMany(record => record.Links ?? []));
        warnings = said;
        return links;
    }

    private static int LastLine(string path) => LastLineOf(File.ReadAllBytes(path)[..^1]);

    private static int LastLineOf(byte[] content) => Array.LastIndexOf(content, (byte)'\n') + 1;

    private static List<string> Texts<T>(IEnumerable<T> values) => [.. values.Select(value => JsonSerializer.Serialize(value, StateJson.Line))];

    private static Told Must(Told told) => told.Error is null ? told : throw told.Error;
}
