namespace ZivverSynctool.Checks;

/// <summary>Says of each synchronization option whether it is on, and whether anything can come of that.</summary>
internal static class OptionChecks
{
    private static readonly (string Name, AccountType Type, SyncAction Action)[] Options =
    [
        ("createUsers", AccountType.User, SyncAction.Create),
        ("disableUsers", AccountType.User, SyncAction.Disable),
        ("updateUsers", AccountType.User, SyncAction.Update),
        ("createFunctionalAccounts", AccountType.FunctionalAccount, SyncAction.Create),
        ("disableFunctionalAccounts", AccountType.FunctionalAccount, SyncAction.Disable),
        ("updateFunctionalAccounts", AccountType.FunctionalAccount, SyncAction.Update),
    ];

    public static IEnumerable<SyncCheck> Of(CheckReading reading) => Options.Select(option => new SyncCheck
    {
        Area = SyncCheckArea.Option,
        Name = option.Name,
        Message = !reading.Profile.Options.Allows(option.Type, option.Action) ? "Off."
            : reading.Types.Contains(option.Type) ? "On."
            : $"On, but no source delivers {Words.Of(option.Type)}s: they are not managed.",
    });
}
