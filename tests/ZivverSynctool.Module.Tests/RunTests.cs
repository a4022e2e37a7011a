namespace ZivverSynctool.Module.Tests;

public sealed class RunTests
{
    [Fact]
    public void After_a_run_the_delta_is_empty()
    {
        using var care = new ExampleCare();
        Assert.Equal(["Create", "Create", "Create"], care.Run("Get-SyncDelta -Profile $ProfilePath").Check().Texts("Action"));
        Assert.Equal(["Succeeded", "Succeeded", "Succeeded"], care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check().Texts("Outcome"));
        Assert.Empty(care.Run("Get-SyncDelta -Profile $ProfilePath").Check().Output);
        Assert.Equal(["Person 001", "Person 002", "Person 003"], care.Run("Get-ZivverAccount -Profile $ProfilePath").Check().Texts("DisplayName").Order());
    }

    [Fact]
    public void Only_piped_changes_are_written()
    {
        using var care = new ExampleCare();
        care.Run("Get-SyncDelta -Profile $ProfilePath | Where-Object Email -like '*001*' | Start-ZivverSync").Check();
        care.WritePeople(4);
        File.WriteAllText(care.CsvPath, File.ReadAllText(care.CsvPath).Replace("Person 001", "Person One", StringComparison.Ordinal));
        var results = care.Run("Get-SyncDelta -Profile $ProfilePath | Where-Object Action -eq 'Create' | Start-ZivverSync").Check();
        Assert.Equal([ExampleCare.Address(2), ExampleCare.Address(3), ExampleCare.Address(4)], results.Texts("Email").Order());
        Assert.Equal(["Update"], care.Run("Get-SyncDelta -Profile $ProfilePath").Check().Texts("Action"));
    }

    [Fact]
    public void A_pipeline_that_brings_nothing_writes_nothing()
    {
        using var care = new ExampleCare();
        Assert.Empty(care.Run("Get-SyncDelta -Profile $ProfilePath | Where-Object Email -eq 'nobody' | Start-ZivverSync -Confirm:$false").Check().Output);
        Assert.Empty(care.Run("@() | Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check().Output);
        Assert.Empty(care.Run("@() | Get-SyncDelta -Profile $ProfilePath").Check().Output);
        Assert.Empty(care.Writes);
    }

    [Fact]
    public void WhatIf_gives_preview_outcomes_and_writes_nothing()
    {
        using var care = new ExampleCare();
        var results = care.Run("Start-ZivverSync -Profile $ProfilePath -WhatIf").Check();
        Assert.Equal(["WouldSucceed", "WouldSucceed", "WouldSucceed"], results.Texts("Outcome"));
        Assert.Equal(["WouldSucceed"], care.Run("$WhatIfPreference = $true; (Get-SyncDelta -Profile $ProfilePath)[0] | Start-ZivverSync").Check().Texts("Outcome"));
        Assert.Empty(care.Writes);
        Assert.Empty(care.Run("Get-SyncRun -Profile $ProfilePath").Check().Output);
    }

    [Fact]
    public void Options_of_the_call_hold_for_delta_and_run()
    {
        using var care = new ExampleCare();
        Assert.Equal(
            ["OptionOff", "OptionOff", "OptionOff"],
            care.Run("Get-SyncDelta -Profile $ProfilePath -Option @{ createUsers = $false }").Check().Texts("Status"));
        care.Run("Start-ZivverSync -Profile $ProfilePath -Option @{ createUsers = $false } -Confirm:$false").Check();
        Assert.Empty(care.Writes);
    }

    [Fact]
    public void Only_the_named_account_is_written()
    {
        using var care = new ExampleCare();
        care.Run("Start-ZivverSync $args[0] -Profile $ProfilePath -Confirm:$false", ExampleCare.Address(2)).Check();
        Assert.Equal([ExampleCare.Address(2)], care.Users);
    }

    [Fact]
    public void A_failed_account_is_one_result_and_one_error()
    {
        using var care = new ExampleCare(sandbox: "-Budget 0 -Fault @{ Kind = 'ServerError'; Method = 'POST'; Status = 400; Times = 1 }");
        var run = care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false");
        Assert.Null(run.Thrown);
        Assert.Equal(3, run.Output.Count);
        Assert.Single(run.Texts("Outcome"), "Failed");
        Assert.EndsWith(",ZivverSynctool.Commands.StartZivverSyncCommand", run.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.WriteError, run.Error.CategoryInfo.Category);
    }

    [Fact]
    public void The_id_of_a_run_in_the_first_place_means_that_run()
    {
        using var care = new ExampleCare();
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        care.Run("$first, $second = (Get-SyncRun -Profile $ProfilePath).Id").Check();

        Assert.Equal(3, care.Run("Get-SyncReview $first -Profile $ProfilePath").Check().Output.Count);
        Assert.Equal([ExampleCare.Address(2)], care.Run("Get-SyncReview $first, *002* -Profile $ProfilePath").Check().Texts("Email"));
        Assert.Equal(3, care.Run("Get-SyncReview $first, $second, $first.ToUpper() -Profile $ProfilePath").Check().Output.Count);
    }

    [Theory]
    [InlineData("nobody@example.test", "Run * did nothing with 'nobody@example.test'. -Last, -Unattended and -Since look at other runs.")]
    [InlineData("nobody@example.test, *002* -Last 5", "None of 2 runs did anything with 'nobody@example.test'. -Last*")]
    [InlineData("nobody@example.test -Unattended", "There is no such run, so nothing is known of 'nobody@example.test'. -Last*")]
    [InlineData("nobody@example.test -Since 2026-01-01", "None of 2 runs did anything with 'nobody@example.test'.")]
    [InlineData("20260101-000000-0000", "Run * did nothing with '20260101-000000-0000'. -Last*")]
    public void An_account_that_no_run_did_anything_with_is_named(string named, string warning)
    {
        using var care = new ExampleCare();
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();

        var said = Assert.Single(care.Run($"Get-SyncReview {named} -Profile $ProfilePath").Check().Warnings);

        Assert.True(new WildcardPattern(warning).IsMatch(said), said);
        Assert.Equal(
            ["None of 2 runs did anything with 'nobody@example.test'."],
            care.Run("Get-SyncRun -Profile $ProfilePath | Get-SyncReview nobody@example.test -Profile $ProfilePath").Check().Warnings);
        Assert.Empty(care.Run("Get-SyncReview *nobody*, *002* -Last 2 -Profile $ProfilePath").Check().Warnings);
    }

    [Fact]
    public void The_review_reads_back_what_the_run_said()
    {
        using var care = new ExampleCare();
        var results = care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        var run = care.Run("Get-SyncRun -Profile $ProfilePath -Last 1").Check();
        Assert.Equal(["Manual"], run.Texts("Mode"));
        Assert.Equal(results.Texts("Email").Order(), care.Run("Get-SyncReview -Profile $ProfilePath").Check().Texts("Email").Order());
        Assert.Equal(
            [ExampleCare.Address(2)],
            care.Run("Get-SyncRun -Profile $ProfilePath | Get-SyncReview *002* -Profile $ProfilePath").Check().Texts("Email"));
        Assert.Equal("RunUnknown,ZivverSynctool.Commands.GetSyncReviewCommand", care.Run("Get-SyncReview -Profile $ProfilePath -RunId none").Error.FullyQualifiedErrorId);
    }
}
