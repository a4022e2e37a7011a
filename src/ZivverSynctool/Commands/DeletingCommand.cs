using ZivverSynctool.Delta;

namespace ZivverSynctool.Commands;

/// <summary>A cmdlet that deletes suspended accounts where its call says so, or shows which it would be.</summary>
public abstract class DeletingCommand : ZivverCommand
{
    /// <summary>Users that are suspended in Zivver are deleted. This cannot be undone.</summary>
    [Parameter(HelpMessage = "Delete users that are suspended in Zivver. This cannot be undone.")]
    public SwitchParameter DeleteSuspendedUsers { get; set; }

    /// <summary>Functional accounts that are suspended in Zivver, having no members, are deleted. This cannot be undone.</summary>
    [Parameter(HelpMessage = "Delete functional accounts that are suspended in Zivver. This cannot be undone.")]
    public SwitchParameter DeleteSuspendedFunctionalAccounts { get; set; }

    /// <summary>Of the suspended accounts, only those that are in none of the sources are deleted.</summary>
    [Parameter(HelpMessage = "Delete only those suspended accounts that are in none of the sources.")]
    public SwitchParameter OnlyMissingFromSources { get; set; }

    /// <summary>Of the suspended accounts, only those that have been so since before this moment are deleted.</summary>
    [Parameter(HelpMessage = "Delete only those accounts that this tool suspended before this date.")]
    public DateTimeOffset? SuspendedBefore { get; set; }

    /// <summary>What the switches of the call say.</summary>
    private protected DeleteSelection Delete => new()
    {
        SuspendedUsers = DeleteSuspendedUsers,
        SuspendedFunctionalAccounts = DeleteSuspendedFunctionalAccounts,
        OnlyMissingFromSources = OnlyMissingFromSources,
        SuspendedBefore = SuspendedBefore,
    };
}
