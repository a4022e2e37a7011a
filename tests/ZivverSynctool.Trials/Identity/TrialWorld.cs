using ZivverSynctool.Generation;
using ZivverSynctool.Generation.World;
using ZivverSynctool.Trials.Identity.Breaks;
using ZivverSynctool.Trials.Identity.Steps;

namespace ZivverSynctool.Trials.Identity;

/// <summary>A world, the organization its sources speak of, and the truth about whose the accounts in Zivver are.</summary>
internal sealed class TrialWorld
{
    private readonly HistorySetting _setting;
    private readonly Break? _broken;

    public TrialWorld(HistorySetting setting, Break? broken)
    {
        _setting = setting;
        _broken = broken;
        Organization = Organization.Of(setting.Shape, []);
        World = new SyncWorld();
        World = new SyncWorld { Profile = setting.Profile(World.Profile) };
        if (broken?.Links is { } falsified)
            World.Mapping.Reading = falsified;
    }

    /// <summary>The organization as it is.</summary>
    public Organization Organization { get; set; }

    /// <summary>Sources, Zivver and engine.</summary>
    public SyncWorld World { get; }

    /// <summary>Whose the accounts in Zivver are.</summary>
    public Ownership Ownership { get; set; } = Ownership.Nobody;

    /// <summary>What is wrong in the sources.</summary>
    public List<SourceError> Errors { get; } = [];

    /// <summary>A delta that was made earlier.</summary>
    public KeptDelta? Kept { get; set; }

    /// <summary>Lets the sources say what they say of the organization as it is.</summary>
    public SourceView Publish()
    {
        var view = new SourceView(Organization, _setting, Errors);
        World.Accounts = view.Accounts;
        World.Through = target => _broken?.Target?.Invoke(target) ?? target;
        return view;
    }

    /// <summary>The accounts in Zivver of an owner.</summary>
    public IEnumerable<ZivverAccount> AccountsOf(int owner) =>
        ModelState.Of(World.Zivver).Snapshot.Accounts.Where(account => Ownership.OwnerOf(account.Id) == owner);
}
