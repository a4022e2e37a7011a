using ZivverSynctool.Module.Tests.Errors;

namespace ZivverSynctool.Module.Tests;

public sealed class AskingTests
{
    [Fact]
    public void A_run_from_a_profile_asks_once_and_says_how_much()
    {
        var questions = new List<string>();
        using var care = new ExampleCare(answer: question => { questions.Add(question); return 0; });
        care.Run("Start-ZivverSync -Profile $ProfilePath").Check();
        Assert.Contains("3", Assert.Single(questions), StringComparison.Ordinal);
        Assert.Contains("Example Care", questions[0], StringComparison.Ordinal);
        Assert.Equal(3, care.Users.Count);
    }

    [Fact]
    public void No_is_no()
    {
        using var care = new ExampleCare(answer: _ => 1);
        care.Run("Start-ZivverSync -Profile $ProfilePath").Check();
        Assert.Empty(care.Writes);
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(-1, 0)]
    [InlineData(1, 0)]
    public void A_limit_is_lifted_by_a_yes_that_is_said_and_not_by_Enter(int answer, int users)
    {
        var questions = new List<string>();
        using var care = new ExampleCare(answer: question => { questions.Add(question); return question.StartsWith("Limit ", StringComparison.Ordinal) ? answer : 0; });
        File.WriteAllText(care.ProfilePath, File.ReadAllText(care.ProfilePath).Replace(
            @"""domains""", @"""limits"": { ""createUsers"": 1 }, ""domains""", StringComparison.Ordinal));
        care.Run("Start-ZivverSync -Profile $ProfilePath").Check();
        Assert.StartsWith("Limit CreateUsers", questions[0], StringComparison.Ordinal);
        Assert.Equal(users, care.Users.Count);
    }

    [Fact]
    public void Piped_changes_are_asked_about_only_where_Confirm_says_so()
    {
        var asked = 0;
        using var care = new ExampleCare(answer: _ => { asked++; return 0; });
        care.Run("(Get-SyncDelta -Profile $ProfilePath)[0] | Start-ZivverSync").Check();
        Assert.Equal(0, asked);
        care.Run("(Get-SyncDelta -Profile $ProfilePath)[0] | Start-ZivverSync -Confirm").Check();
        Assert.Equal(1, asked);
    }

    [Fact]
    [Provokes("CannotAsk")]
    public void A_host_that_cannot_ask_is_told_what_to_say()
    {
        using var care = new ExampleCare();
        var error = care.Run("Start-ZivverSync -Profile $ProfilePath").Error;
        Assert.Equal("CannotAsk,ZivverSynctool.Commands.StartZivverSyncCommand", error.FullyQualifiedErrorId);
        Assert.Contains("-Confirm:$false", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(care.Writes);
        Assert.Equal(3, care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check().Output.Count);
    }
}
