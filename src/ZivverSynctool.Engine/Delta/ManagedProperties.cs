namespace ZivverSynctool.Delta;

/// <summary>How a profile manages each property, looked up once and not again for every account.</summary>
internal sealed class ManagedProperties
{
    private static readonly int Properties = Enum.GetValues(typeof(SyncProperty)).Length;

    private readonly ManageMode[] _modes = new ManageMode[Enum.GetValues(typeof(AccountType)).Length * Properties];

    public ManagedProperties(SyncProfile profile)
    {
        foreach (var rule in profile.Manage)
            _modes[Place(rule.Key.Type, rule.Key.Property)] = rule.Value;
    }

    /// <summary>How a property is managed: mirrored, where the profile does not say otherwise.</summary>
    public ManageMode this[AccountType type, SyncProperty property] => _modes[Place(type, property)];

    /// <summary>Whether a property is compared at all.</summary>
    public bool Contains(AccountType type, SyncProperty property) => this[type, property] != ManageMode.Ignore;

    private static int Place(AccountType type, SyncProperty property) => (int)type * Properties + (int)property;
}
