using ZivverSynctool.Sources;

namespace ZivverSynctool.Tests.Sources;

public sealed class SourceEntriesTests
{
    private static readonly SourceSettings Settings = new() { Name = "Any", Type = "script" };

    [Fact]
    public void Entries_are_accounts_groups_or_problems()
    {
        var read = Read(Settings, Entry("anna"), Entry("info", "FunctionalAccount"), Entry("team", "Group") with { Delegates = ["anna@example.test"] }, Entry("b", "Room"));

        Assert.Equal(["anna@example.test", "info@example.test"], read.Accounts.Select(account => account.Email));
        Assert.Equal("team@example.test", Assert.Single(read.Groups).Email);
        Assert.Equal(SourceProblem.UnknownAccountType, Assert.Single(read.Problems).Code);
    }

    [Fact]
    public void What_it_delivers_are_the_types_that_were_met_or_those_it_is_set_to()
    {
        Assert.Equal([AccountType.FunctionalAccount], Read(Settings, Entry("info", "FunctionalAccount"), Entry("b", "Room")).Delivers);
        Assert.Equal([AccountType.User], Read(Settings, Entry("")).Delivers);
        AccountType[] both = [AccountType.User, AccountType.FunctionalAccount];
        Assert.Equal(both, Read(Settings with { AccountTypes = both }, Entry("anna")).Delivers);
    }

    [Fact]
    public void What_it_supplies_is_what_any_account_has() => Assert.Equal(
        [SyncProperty.Email, SyncProperty.DisplayName, SyncProperty.Aliases],
        Read(Settings, Entry("anna"), Entry("berta") with { DisplayName = "Berta", Aliases = [] }).Supplies);

    [Fact]
    public void The_only_type_of_a_source_is_that_of_entries_that_do_not_say_it()
    {
        var mailboxes = Settings with { AccountTypes = [AccountType.FunctionalAccount] };

        Assert.Equal(AccountType.FunctionalAccount, Assert.Single(Read(mailboxes, Entry("info", " ")).Accounts).AccountType);
    }

    [Fact]
    public void An_account_of_another_type_than_the_source_delivers_is_a_problem_that_names_it()
    {
        var read = Read(Settings with { AccountTypes = [AccountType.FunctionalAccount] }, Entry("anna", "User") with { Aliases = ["a@example.test"], References = ["EXAMPLE\\anna"] });

        var problem = Assert.Single(read.Problems);
        Assert.Empty(read.Accounts);
        Assert.Equal("UnexpectedAccountType", problem.Code);
        Assert.Equal(["anna@example.test", "a@example.test"], problem.Addresses);
        Assert.Equal(["EXAMPLE\\anna"], problem.References);
    }

    [Fact]
    public void What_the_source_could_not_read_of_an_entry_makes_a_problem_that_still_names_the_account()
    {
        var defect = new EntryDefect("CellError", "cell C2 is an error", "Correct it.");
        var read = Read(
            Settings,
            Entry("anna") with { Defects = [defect], Enabled = "perhaps" },
            Entry("team", "Group") with { Defects = [defect] },
            Entry("info", "FunctionalAccount"));

        Assert.Equal(["CellError", "CellError"], read.Problems.Select(problem => problem.Code));
        Assert.Equal(["anna@example.test"], read.Problems[0].Addresses);
        Assert.StartsWith("object 1: cell C2 is an error; 'perhaps' does not say", read.Problems[0].Message, StringComparison.Ordinal);
        Assert.Null(Assert.Single(read.Groups).Members);
        Assert.Equal("info@example.test", Assert.Single(read.Accounts).Email);
    }

    private static SourceRecord Entry(string name, string? type = null) =>
        new() { Location = "object 1", AccountType = type, Email = name.Length == 0 ? "" : name + "@example.test" };

    private static SourceRead Read(SourceSettings settings, params SourceRecord[] records)
    {
        var entries = new SourceEntries(settings, _ => null);
        foreach (var record in records)
            entries.Add(record);
        Assert.Equal(records.Length, entries.Count);
        return entries.ToRead();
    }
}
