using ZivverSynctool.Generation;
using ZivverSynctool.Generation.World;

namespace ZivverSynctool.Tests.Execution;

public class ConvergenceTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void After_every_run_nothing_is_left_to_do(int seed)
    {
        var chance = new Chance(seed);
        var organization = OrganizationGenerator.Make(new OrganizationShape { Users = 40, FunctionalAccounts = 8 }, seed);
        var world = new SyncWorld();
        var evolution = new Evolution(chance);
        for (var day = 1; day <= 8; day++)
        {
            world.Accounts = organization.Accounts.Values.ToList();
            var results = world.Run();

            Nothing(results.Where(result => result.Outcome != SyncOutcome.Succeeded).Select(result => $"day {day}: {result.Email} {result.Summary}: {result.Outcome} {result.Message}"));
            Assert.Empty(world.Zivver.LostSsoAccountKeys);
            Nothing(world.Ready().Select(change => $"day {day}: {change.Email} {change.Summary} {change.Reason}"));
            organization = evolution.NextDay(organization, 5).After;
        }
    }

    private static void Nothing(IEnumerable<string> left)
    {
        var text = string.Join("\n", left);
        Assert.True(text.Length == 0, text);
    }
}
