using ZivverSynctool.Execution;
using ZivverSynctool.Generation;
using ZivverSynctool.Generation.World;
using ZivverSynctool.Trials.Identity.Breaks;
using ZivverSynctool.Trials.Identity.Sources;
using ZivverSynctool.Trials.Identity.Truth;

namespace ZivverSynctool.Trials.Identity;

/// <summary>A world, what its sources are about to say, and the truth about its accounts in Zivver.</summary>
internal sealed class TrialWorld
{
    public TrialWorld(HistorySetting setting, Break? broken)
    {
        Setting = setting;
        Broken = broken;
        Sources = Before = new SourceState { Organization = Organization.Of(setting.Shape, []) };
        World = new SyncWorld();
        World = new SyncWorld { Profile = setting.Profile(World.Profile), Rigging = broken?.Setup ?? (setup => setup) };
    }

    /// <summary>What does not change.</summary>
    public HistorySetting Setting { get; }

    /// <summary>What is broken on purpose, or null.</summary>
    public Break? Broken { get; }

    /// <summary>What the sources are about to say.</summary>
    public SourceState Sources { get; set; }

    /// <summary>What was so a day ago.</summary>
    public SourceState Before { get; set; }

    /// <summary>The organization as it is.</summary>
    public Organization Organization => Sources.Organization;

    /// <summary>Sources, Zivver and engine.</summary>
    public SyncWorld World { get; }

    /// <summary>Whose the accounts in Zivver are.</summary>
    public Ownership Ownership { get; set; } = Ownership.Nobody;

    /// <summary>Since when which accounts are missing.</summary>
    public MissingTruth Missing { get; set; } = MissingTruth.Nobody;

    /// <summary>A delta that was made earlier.</summary>
    public KeptDelta? Kept { get; set; }

    /// <summary>A copy of the account mapping that was made earlier.</summary>
    public IReadOnlyList<AccountLink>? Copy { get; set; }

    /// <summary>Lets the sources say what is so.</summary>
    public SourceView Publish()
    {
        var view = new SourceView(TrialSource.Of(Setting, Sources, Before), World.Profile);
        World.Sources = view.Sources;
        return view;
    }

    /// <summary>The accounts in Zivver of an owner.</summary>
    public IEnumerable<ZivverAccount> AccountsOf(int owner) =>
        ModelState.Of(World.Zivver).Snapshot.Accounts.Where(account => Ownership.OwnerOf(account.Id) == owner);

    /// <summary>Puts something else in the place of a part of the engine's setup while a call lasts.</summary>
    public void With(Func<EngineSetup, EngineSetup> rigging, Action call)
    {
        var usual = World.Rigging;
        World.Rigging = setup => usual(rigging(setup));
        try
        {
            call();
        }
        finally
        {
            World.Rigging = usual;
        }
    }
}
