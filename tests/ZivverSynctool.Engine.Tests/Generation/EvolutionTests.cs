using ZivverSynctool.Generation;
using ZivverSynctool.Generation.Events;

namespace ZivverSynctool.Tests.Generation;

public sealed class EvolutionTests
{
    private static readonly OrganizationShape Small = new() { Users = 12, FunctionalAccounts = 3, Aliases = 0.5, UserDelegates = 0.3 };

    [Fact]
    public void Every_day_of_every_history_is_a_sound_organization()
    {
        foreach (var (_, day) in Histories(40))
            OrganizationInvariants.Check(day.After);
    }

    [Fact]
    public void The_same_seed_gives_the_same_history() =>
        Assert.Equal(Text(Histories(5)), Text(Histories(5)));

    [Fact]
    public void Every_kind_of_event_occurs()
    {
        var kinds = typeof(OrganizationEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(OrganizationEvent)));
        Assert.Equal(
            kinds.Select(type => type.Name).Order(StringComparer.Ordinal),
            Histories(60).SelectMany(step => step.Day.Events).Select(e => e.GetType().Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Addresses_of_those_who_left_are_given_to_others()
    {
        var recycled = Histories(40).SelectMany(step => step.Day.Events.OfType<Joins>().Select(join => (step.Before, join)))
            .Where(step => step.Before.Former.Values.Any(former => former.Email == step.join.Account.Email));
        Assert.NotEmpty(recycled);
    }

    [Fact]
    public void A_history_with_events_left_out_is_still_a_history()
    {
        foreach (var seed in Enumerable.Range(1, 20))
        {
            var chance = new Chance(seed);
            var organization = OrganizationGenerator.Make(Small, seed);
            var events = new Evolution(chance).NextDay(organization, 120).Events;
            OrganizationInvariants.Check(events.Where(_ => chance.Happens(0.5)).Aggregate(organization, (before, e) => e.Apply(before)));
        }
    }

    private static string Text(IEnumerable<(Organization Before, OrganizationDay Day)> histories) =>
        string.Join('\n', histories.SelectMany(step => step.Day.Events));

    private static IEnumerable<(Organization Before, OrganizationDay Day)> Histories(int count)
    {
        for (var seed = 1; seed <= count; seed++)
        {
            var chance = new Chance(seed);
            var organization = OrganizationGenerator.Make(Small, seed);
            for (var i = 0; i < 10; i++)
            {
                var day = new Evolution(chance).NextDay(organization, chance.Between(1, 10));
                yield return (organization, day);
                organization = day.After;
            }
        }
    }
}
