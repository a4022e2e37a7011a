namespace ZivverSynctool;

/// <summary>The six synchronization options (SPEC §4).</summary>
public sealed record SyncOptions
{
    /// <summary>Make users that are not in Zivver.</summary>
    public bool CreateUsers { get; init; } = true;

    /// <summary>Suspend users that are suspended in the source, or missing.</summary>
    public bool DisableUsers { get; init; } = true;

    /// <summary>Change properties of users, and enable those this tool suspended.</summary>
    public bool UpdateUsers { get; init; } = true;

    /// <summary>Make functional accounts that are not in Zivver.</summary>
    public bool CreateFunctionalAccounts { get; init; } = true;

    /// <summary>Remove all delegations of functional accounts that are missing.</summary>
    public bool DisableFunctionalAccounts { get; init; } = true;

    /// <summary>Change properties of functional accounts.</summary>
    public bool UpdateFunctionalAccounts { get; init; } = true;

    /// <summary>The option's names, as they stand in a profile.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "createUsers", "disableUsers", "updateUsers",
        "createFunctionalAccounts", "disableFunctionalAccounts", "updateFunctionalAccounts",
    ];

    /// <summary>Whether an action on an account of this type is switched on.</summary>
    public bool Allows(AccountType type, SyncAction action) => (type, action) switch
    {
        (AccountType.User, SyncAction.Create) => CreateUsers,
        (AccountType.User, SyncAction.Disable) => DisableUsers,
        (AccountType.User, SyncAction.Enable or SyncAction.Update) => UpdateUsers,
        (AccountType.FunctionalAccount, SyncAction.Create) => CreateFunctionalAccounts,
        (AccountType.FunctionalAccount, SyncAction.Disable) => DisableFunctionalAccounts,
        (AccountType.FunctionalAccount, SyncAction.Enable or SyncAction.Update) => UpdateFunctionalAccounts,
        _ => true,
    };

    /// <summary>These options with one changed; an unknown name is an error that names the nearest known one.</summary>
    public SyncOptions With(string name, bool value) => name.ToUpperInvariant() switch
    {
        "CREATEUSERS" => this with { CreateUsers = value },
        "DISABLEUSERS" => this with { DisableUsers = value },
        "UPDATEUSERS" => this with { UpdateUsers = value },
        "CREATEFUNCTIONALACCOUNTS" => this with { CreateFunctionalAccounts = value },
        "DISABLEFUNCTIONALACCOUNTS" => this with { DisableFunctionalAccounts = value },
        "UPDATEFUNCTIONALACCOUNTS" => this with { UpdateFunctionalAccounts = value },
        _ => throw new SyncException(
            "UnknownOption", SyncErrorKind.InvalidArgument,
            $"'{name}' is not a synchronization option.",
            $"Did you mean '{Nearest.To(name, Names)}'? The options are {string.Join(", ", Names)}."),
    };
}
