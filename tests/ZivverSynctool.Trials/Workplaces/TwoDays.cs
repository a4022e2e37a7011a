using ZivverSynctool.Generation;

namespace ZivverSynctool.Trials.Workplaces;

/// <summary>A small organization on two days, between which much has happened.</summary>
/// <param name="First">The first day; null where the second one is the first that synchronization sees.</param>
/// <param name="Second">The second day.</param>
internal sealed record TwoDays(Organization? First, Organization Second)
{
    private static readonly OrganizationShape Shape = new()
    {
        Users = 9,
        FunctionalAccounts = 4,
        Aliases = 0.4,
        UserDelegates = 0.3,
        MutualDelegates = 0.5,
        MostDelegates = 3,
        UnknownDelegates = 0,
        Disabled = 0.1,
    };

    /// <summary>Draws two days.</summary>
    public static TwoDays Draw(Chance chance, int seed)
    {
        var first = OrganizationGenerator.Make(Shape, seed);
        var second = new Evolution(chance).NextDay(first, 16).After;
        return new TwoDays(chance.Happens(0.3) ? null : first, second);
    }
}
