using ZivverSynctool.Generation;
using ZivverSynctool.Infrastructure.Http;
using ZivverSynctool.Infrastructure.Sandbox;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Target;
using ZivverSynctool.Trials.Workplaces;

namespace ZivverSynctool.Trials.Faults;

/// <summary>One organization on two days, on the second of which much goes wrong between here and Zivver, and then nothing more.</summary>
internal sealed class FaultTrial : IDisposable
{
    private const int Factor = 1000;
    private const int MostRunsAfterwards = 3;
    private const string ByHand = "by.hand";

    private readonly SandboxServer _sandbox;
    private readonly SandboxServer _elsewhere = new(new SandboxOptions { Budget = RequestBudget.None });
    private readonly Workplace _workplace;
    private readonly TwoDays _days;
    private readonly Chance _chance;
    private readonly bool _listsChange;
    private readonly bool _forgetful;
    private readonly List<string> _faults = [];
    private bool _disturbed;
    private int _strangers;

    public FaultTrial(int seed, bool forgetful, Func<IReadOnlyList<SandboxFault>, IReadOnlyList<SandboxFault>> choose)
    {
        _forgetful = forgetful;
        _chance = new Chance(seed);
        _days = TwoDays.Draw(_chance, seed);
        _listsChange = _chance.Happens(0.1);
        var time = new SwiftTime(Factor);
        _elsewhere.Start();
        _sandbox = new SandboxServer(new SandboxOptions
        {
            Key = Workplace.Key,
            Budget = _chance.Happens(0.2) ? new RequestBudget(20, TimeSpan.FromSeconds(10)) : RequestBudget.None,
            RateLimitHeaders = (SandboxRateLimitHeaders)_chance.Below(8),
            Paging = _listsChange ? SandboxPaging.Pages : SandboxPaging.Whole,
            PageSize = 4,
            Watch = Interfere,
        }, time);
        _sandbox.Start();
        _workplace = new Workplace(_sandbox.BaseAddress, new ConnectionOptions { Time = time, Patience = TimeSpan.FromSeconds(Factor) });
        Planned = choose(FaultDrawer.Draw(_chance, _elsewhere.BaseAddress));
    }

    /// <summary>What goes wrong.</summary>
    public IReadOnlyList<SandboxFault> Planned { get; }

    /// <summary>What did go wrong, request by request.</summary>
    public IReadOnlyList<string> Happened => [.. _sandbox.Requests.Select(request => request.Note).Where(note => Enum.IsDefined(typeof(SandboxFaultKind), note))];

    /// <summary>Plays it.</summary>
    /// <returns>What is wrong afterwards; nothing where all is well.</returns>
    public IReadOnlyList<string> Play()
    {
        var expected = Undisturbed.Of(_days);
        if (_days.First is { } first)
        {
            _workplace.Say(first);
            _workplace.Run();
        }

        _workplace.Say(_days.Second);
        var requestsBefore = _sandbox.Requests.Count;
        foreach (var fault in Planned)
            _sandbox.AddFault(fault);
        _disturbed = true;
        var told = _workplace.Run();
        _disturbed = false;
        _sandbox.ClearFaults();

        Explained(told);
        Journalled([.. _sandbox.Requests.Skip(requestsBefore)]);
        if (_forgetful)
            _workplace.LoseJournals();
        Landed(told);
        Recovers(expected);
        if (_elsewhere.Requests.Count > 0)
            _faults.Add($"a redirect was followed: {_elsewhere.Requests[0].Method} {_elsewhere.Requests[0].Path}");
        if (_sandbox.LostSsoAccountKeys.Count > 0)
            _faults.Add($"single sign-on broken: {string.Join(", ", _sandbox.LostSsoAccountKeys.Select(lost => lost.Email))}");
        if (_sandbox.MostWritesAtOnce > 1)
            _faults.Add($"{_sandbox.MostWritesAtOnce} writes at one account at once");
        return _faults;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _workplace.Dispose();
        _sandbox.Dispose();
        _elsewhere.Dispose();
    }

    // Somebody makes accounts, and deletes them, between one page and the next.
    private void Interfere(SandboxRequest request)
    {
        if (!_disturbed || !_listsChange || request.Status != 0 || !request.Query.Contains("startIndex", StringComparison.Ordinal))
            return;
        _sandbox.Use(organization =>
        {
            var stranger = $"{ByHand}{++_strangers}@example.test";
            organization.Create(new AccountWrite { AccountType = AccountType.User, Email = stranger, DisplayName = "By Hand" });
            if (_strangers % 2 == 0 && organization.Find(AccountType.User, $"{ByHand}{_strangers - 1}@example.test") is { } former)
                organization.Delete(AccountType.User, former.Id);
        });
    }

    // Whatever went wrong says what it was and what to do.
    private void Explained(Told told)
    {
        if (told.Error is { } error && (error.Message.Length == 0 || error.Remedy.Length == 0))
            _faults.Add($"{error.ErrorId} is not explained");
        foreach (var result in told.Results)
        {
            if (result.Outcome is SyncOutcome.Succeeded)
                continue;
            if (result.Message.Length == 0)
                _faults.Add($"{result.Outcome} {result.Action} {result.Email} says nothing");
            if (result.Outcome == SyncOutcome.Failed && (result.Remedy.Length == 0 || result.ErrorId.Length == 0))
                _faults.Add($"Failed {result.Action} {result.Email} has no {(result.Remedy.Length == 0 ? "remedy" : "error id")}: {result.Message}");
        }
    }

    // Nothing is sent that was not written down first.
    private void Journalled(IReadOnlyList<SandboxRequest> requests)
    {
        var state = new StateFolder(_workplace.Profile);
        var intents = JournalFolder.List(state).SelectMany(path => JournalFile.Read(path)).Select(record => record.Intent).OfType<Review.WriteIntent>().ToList();
        foreach (var request in requests.Where(request => request.Method != "GET"))
        {
            var id = request.Path.Split('/') is [_, _, var named] ? named : null;
            if (!intents.Exists(intent => intent.Method == request.Method && intent.ZivverId == id))
                _faults.Add($"{request.Method} {request.Path} is in no journal");
        }
    }

    // What is said to have succeeded is not proposed again; access is, where somebody else's account did not come to be.
    private void Landed(Told told)
    {
        var ready = _workplace.Delta().Ready.Where(change => change.Zivver is not null).ToLookup(change => change.ZivverId);
        foreach (var result in told.Results.Where(result => result.Outcome == SyncOutcome.Succeeded && result.Action != SyncAction.Delete))
            if (_sandbox.Use(organization => organization.List(result.AccountType).All(account => account.Id != result.ZivverId)))
                _faults.Add($"{result.Email} is said to be written, and is not there");
            else if (ready[result.ZivverId].SelectMany(change => change.Ready).FirstOrDefault(difference => difference.Property != SyncProperty.Delegates) is { } lost)
                _faults.Add($"{result.Email} is said to be written, and {lost.Property} is not: {lost.Zivver} instead of {lost.Source}");
    }

    private void Recovers(Undisturbed expected)
    {
        Told? last = null;
        for (var run = 0; run < MostRunsAfterwards && last?.Results.Any() != false; run++)
            if ((last = _workplace.Run()).Error is { } error)
                _faults.Add($"the run afterwards: {error.ErrorId}: {error.Message}");
        if (expected.IsClean && last!.Results.Any())
            _faults.Add($"not converged: {string.Join("; ", last.Results.Select(result => $"{result.Outcome} {result.Email} {result.Summary} {result.Message}"))}");
        var state = _sandbox.Use(organization => new OrganizationState(organization.Settings, organization.Export()));
        Compare("Zivver", expected.Organization, OrganizationText.Of(state));
        Compare("the account mapping", expected.Links, OrganizationText.Of(new MappingFile(_workplace.Profile, _faults.Add).Load(), state));
    }

    private void Compare(string what, IReadOnlyList<string> expected, IReadOnlyList<string> found)
    {
        found = [.. found.Where(line => !line.Contains(ByHand, StringComparison.Ordinal))];
        _faults.AddRange(Difference.Between(what, expected, found));
    }
}
