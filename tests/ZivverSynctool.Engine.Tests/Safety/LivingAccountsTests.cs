using ZivverSynctool.Generation.World;
using ZivverSynctool.Mapping;
using ZivverSynctool.Safety;
using ZivverSynctool.Sources;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Safety;

/// <summary>Who speaks for an account, so that it is not deleted, by each thing that an entry may go by.</summary>
public class LivingAccountsTests
{
    private static readonly ZivverAccount Anna = new() { Id = "z1", Email = At("anna"), DisplayName = "Anna", Aliases = [At("ans")] };

    [Theory]
    [InlineData("anna")]
    [InlineData("ans")]
    [InlineData("former")]
    [InlineData("linked")]
    public void An_entry_speaks_by_its_address_by_an_alias_and_by_the_address_that_another_source_gives_it(string name)
    {
        AccountLink[] links = [Link("E1", "Linked@Example.test", At("former"))];

        Assert.NotNull(Speaker(links, User(name)));
        Assert.NotNull(Speaker(links, User("other").WithAliases(name)));
        Assert.NotNull(Speaker(links, User("other") with { OtherAddresses = [At(name)] }));
        Assert.NotNull(Speaker(links, Mailbox("other", "berta") with { OtherAddresses = [At(name)] }));
        Assert.Null(Speaker(links, (User("other") with { OtherAddresses = [At(name)] }).Suspended()));
        Assert.Null(Speaker(links, Mailbox("other") with { OtherAddresses = [At(name)] }));
    }

    [Fact]
    public void An_entry_with_a_problem_speaks_by_all_of_its_addresses_and_identifiers()
    {
        Assert.NotNull(Speaker([], Problem() with { Addresses = [At("other"), At("ans")] }));
        Assert.NotNull(Speaker([], Problem() with { Email = At("anna") }));
        Assert.NotNull(Speaker([Link("E1", At("anna"))], Problem() with { Identifiers = [new Identifier(IdentifierName, "e1")] }));
        Assert.Null(Speaker([Link("E1", At("anna"))], Problem()));
    }

    [Fact]
    public void An_entry_of_a_source_that_only_gives_properties_speaks_where_it_says_that_it_is_in_use()
    {
        Assert.NotNull(Elsewhere(User("ans")));
        Assert.NotNull(Elsewhere(Mailbox("anna", "berta")));
        Assert.NotNull(Elsewhere(Mailbox("anna").WithReferences("cn=team")));
        Assert.Null(Elsewhere(User("anna") with { Enabled = null }));
        Assert.Null(Elsewhere(User("anna").Suspended()));
        Assert.Null(Elsewhere(Mailbox("anna")));
        Assert.Null(Elsewhere(Mailbox("anna") with { Delegates = null }));
    }

    private static string? Speaker(AccountLink[] links, SyncAccount account) =>
        new LivingAccounts(new MergedSources { Accounts = [account] }, new LinkBook(links)).SpeakerFor(Anna);

    private static string? Speaker(AccountLink[] links, SourceProblem problem) =>
        new LivingAccounts(new MergedSources { Accounts = [], Problems = [problem] }, new LinkBook(links)).SpeakerFor(Anna);

    private static string? Elsewhere(SyncAccount account) => new LivingAccounts(
        SourceMerger.Merge([new SourceRead { Source = "phones", Role = SourceRole.Enrich, Delivers = [], Accounts = [account] }], new SyncWorld().Profile),
        new LinkBook([])).SpeakerFor(Anna);

    private static AccountLink Link(string value, string email, params string[] former) => new()
    {
        Identifier = new Identifier(IdentifierName, value),
        ZivverId = Anna.Id,
        Email = email,
        FormerAddresses = former,
    };

    private static SourceProblem Problem() => new() { Code = "InvalidPhoneNumber", Message = "m", Remedy = "r", Source = "staff", Email = At("other") };
}
