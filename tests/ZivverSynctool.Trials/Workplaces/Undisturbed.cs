using ZivverSynctool.Infrastructure.Sandbox;
using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Trials.Workplaces;

/// <summary>What two days come to where nothing goes wrong: that is what they must come to in any case.</summary>
/// <param name="Organization">The accounts in Zivver.</param>
/// <param name="Links">The account mapping.</param>
/// <param name="IsClean">Whether everything succeeded; else Zivver refuses something of it each time.</param>
internal sealed record Undisturbed(IReadOnlyList<string> Organization, IReadOnlyList<string> Links, bool IsClean)
{
    /// <summary>Lets both days go by.</summary>
    public static Undisturbed Of(TwoDays days)
    {
        using var sandbox = new SandboxServer(new SandboxOptions { Key = Workplace.Key, Budget = RequestBudget.None });
        sandbox.Start();
        using var workplace = new Workplace(sandbox.BaseAddress);
        if (days.First is { } first)
        {
            workplace.Say(first);
            workplace.Run();
        }

        workplace.Say(days.Second);
        var told = workplace.Run();
        if (told.Error is not null)
            throw told.Error;
        var state = sandbox.Use(organization => new OrganizationState(organization.Settings, organization.Export()));
        return new Undisturbed(
            OrganizationText.Of(state), OrganizationText.Of(new MappingFile(workplace.Profile, _ => { }).Load(), state),
            told.Results.All(result => result.Outcome == SyncOutcome.Succeeded));
    }
}
