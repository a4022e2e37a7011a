using ZivverSynctool.Execution;
using ZivverSynctool.Generation;
using ZivverSynctool.Generation.World;
using ZivverSynctool.Infrastructure.Sandbox;
using ZivverSynctool.Infrastructure.Zivver;
using ZivverSynctool.Simulation;

namespace ZivverSynctool.Trials.Preview;

/// <summary>
/// One organization behind a sandbox on loopback, in step once, then changed on both sides; and rules of Zivver that refuse some of what
/// the sources now ask for. The preview works on the model, the run over HTTP.
/// </summary>
internal sealed class PreviewTrial : IDisposable
{
    /// <summary>How many events lie between the first run and the preview.</summary>
    public const int Events = 12;

    private readonly Chance _chance;
    private readonly SandboxServer _sandbox;
    private readonly ZivverClient _client;
    private readonly SyncWorld _world;

    public PreviewTrial(int seed, int events, bool blind)
    {
        _chance = new Chance(seed);
        _sandbox = new SandboxServer(new SandboxOptions { Budget = RequestBudget.None });
        _sandbox.Start();
        _client = new ZivverClient(new ZivverSettings { BaseUri = _sandbox.BaseAddress, Budget = RequestBudget.None }, _sandbox.Key);
        _world = new SyncWorld { Rigging = setup => setup with { Zivver = () => _client } };
        var before = OrganizationGenerator.Make(Shape, seed);
        _world.Accounts = before.Accounts.Values.ToList();
        _world.Run();

        var after = new Evolution(_chance).NextDay(before, events).After;
        _world.Accounts = after.Accounts.Values.ToList();
        TouchByHand();
        var settings = Draw(after);
        _sandbox.Use(organization => organization.Settings = settings);
        if (!blind)
            _world.Zivver.Settings = settings;
        _world.Profile = _world.Profile with { Organization = Known(settings) };
    }

    private static OrganizationShape Shape => new()
    {
        Users = 14,
        FunctionalAccounts = 4,
        Aliases = 0.5,
        UserDelegates = 0.3,
        MutualDelegates = 0.4,
        MostDelegates = 3,
        Disabled = 0.1,
    };

    /// <summary>What preview and run say differently, account by account.</summary>
    public IReadOnlyList<string> Differences()
    {
        var preview = Play(new RunRequest { Preview = true }, out var previewStopped);
        var run = Play(new RunRequest(), out var runStopped);
        if (previewStopped != runStopped)
            return [$"preview: stopped {previewStopped}", $"run:     stopped {runStopped}"];

        // Which changes a run that is stopped had begun is a matter of how many were in flight.
        return runStopped ? [] : [.. preview.Except(run).Select(text => $"preview: {text}"), .. run.Except(preview).Select(text => $"run:     {text}")];
    }

    private List<string> Play(RunRequest request, out bool stopped)
    {
        var told = new List<string>();
        stopped = false;
        try
        {
            foreach (var next in _world.Engine.Run(request, default))
                if (next is ItemEvent { Item: SyncResult result })
                    told.Add(Told(result));
                else if (next is WarningEvent { Message: var message })
                    stopped |= message.StartsWith("A run would be stopped here", StringComparison.Ordinal);
        }
        catch (SyncException error) when (error.ErrorId == "RunStopped")
        {
            stopped = true;
        }

        return told;
    }

    public void Dispose()
    {
        _client.Dispose();
        _sandbox.Dispose();
    }

    private static string Told(SyncResult result) =>
        $"{Would(result.Outcome)} {result.Action} {result.AccountType} {result.Email}: {result.Summary}. {result.Message} {result.Remedy} {result.ErrorId}";

    private static SyncOutcome Would(SyncOutcome outcome) => outcome switch
    {
        SyncOutcome.Succeeded => SyncOutcome.WouldSucceed,
        SyncOutcome.Partial => SyncOutcome.WouldBePartial,
        SyncOutcome.Failed => SyncOutcome.WouldFail,
        SyncOutcome.Skipped => SyncOutcome.WouldSkip,
        _ => outcome,
    };

    // Somebody works in the web app as well.
    private void TouchByHand() => _sandbox.Use(organization =>
    {
        var users = organization.List(AccountType.User);
        if (_chance.Happens(0.5))
            organization.Update(_chance.OneOf(users).Id, new Target.AccountWrite { DisplayName = "By Hand", PhoneNumber = "+31612000000" });
        if (_chance.Happens(0.3))
            organization.Update(_chance.OneOf(users).Id, new Target.AccountWrite { Active = false });
        if (_chance.Happens(0.3) && organization.List(AccountType.FunctionalAccount) is { Count: > 0 } functional)
            organization.RemoveMembers(_chance.OneOf(functional).Id);
        if (_chance.Happens(0.2))
            organization.Delete(AccountType.User, _chance.OneOf(users).Id);
    });

    // Some of what the sources ask for is refused; not so much that the run would be stopped.
    private OrganizationSettings Draw(Organization after)
    {
        var taken = _sandbox.Use(organization => organization.List(AccountType.User).Concat(organization.List(AccountType.FunctionalAccount))
            .SelectMany(account => account.Aliases.Append(account.Email)).ToHashSet());
        var fresh = after.Accounts.Values.SelectMany(Organization.AddressesOf).Where(address => !taken.Contains(address)).Distinct().ToList();
        var units = after.Shape.Units;
        return new OrganizationSettings
        {
            ClaimedDomains = _chance.Happens(0.2) ? [after.Shape.Domains[0]] : after.Shape.Domains,
            OrganizationalUnits = _chance.Happens(0.4) ? [.. _chance.SomeOf(units, units.Count - 1)] : units,
            Guests = [.. _chance.SomeOf(fresh, _chance.Between(0, 2))],
            AddressesElsewhere = [.. _chance.SomeOf(fresh, _chance.Between(0, 2))],
        };
    }

    private static KnownOrganization Known(OrganizationSettings settings) => new()
    {
        ClaimedDomains = settings.ClaimedDomains,
        OrganizationalUnits = settings.OrganizationalUnits,
        Guests = settings.Guests,
        AddressesElsewhere = settings.AddressesElsewhere,
    };
}
