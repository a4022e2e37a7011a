using ZivverSynctool.Module.Tests.Errors;

namespace ZivverSynctool.Module.Tests;

/// <summary>What runs with nobody there leave for whoever comes later, through the packaged module.</summary>
public sealed class UnattendedTests
{
    private const string Alone = "Start-ZivverSync -Profile $ProfilePath -Unattended";
    private const string LastRun = "Get-SyncRun -Profile $ProfilePath -Last 1";

    [Fact]
    public void A_report_writes_nothing_and_can_be_looked_back_at()
    {
        using var care = new ExampleCare();

        Assert.Equal(["WouldSucceed", "WouldSucceed", "WouldSucceed"], care.Run($"{Alone} -ReportOnly").Check().Texts("Outcome"));

        Assert.Empty(care.Writes);
        Assert.Equal(["ReportOnly 0 3"], care.Run($"{LastRun} | ForEach-Object {{ \"$($_.Mode) $($_.ExitCode) $($_.Planned)\" }}").Check().Texts());
        Assert.Equal(3, care.Run($"{LastRun} | Get-SyncReview -Profile $ProfilePath").Check().Output.Count);
        Assert.StartsWith("NothingToUndo,", care.Run("Undo-ZivverSync -Profile $ProfilePath").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void After_reports_a_run_finds_and_writes_what_it_would_have_without_them()
    {
        using var care = new ExampleCare(people: 10);

        care.Run($"{Alone} -ReportOnly").Check();
        care.Run($"{Alone} -ReportOnly").Check();

        Assert.Empty(care.Run("Get-SyncAccountMapping -Profile $ProfilePath").Check().Output);
        Assert.All(care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check().Texts("Outcome"), outcome => Assert.Equal("Succeeded", outcome));
        Assert.Equal(10, care.Run("Get-SyncAccountMapping -Profile $ProfilePath").Check().Output.Count);
    }

    [Fact]
    public void The_review_shows_the_last_run_by_hand_or_the_last_that_nobody_started()
    {
        using var care = new ExampleCare();
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        care.WritePeople(4);
        care.Run(Alone).Check();

        Assert.Equal(3, care.Run("Get-SyncReview -Profile $ProfilePath").Check().Output.Count);
        Assert.Equal([ExampleCare.Address(4)], care.Run("Get-SyncReview -Profile $ProfilePath -Unattended").Check().Texts("Email"));
        Assert.Equal([ExampleCare.Address(4)], care.Run("Get-SyncReview -Profile $ProfilePath -Unattended -Last 5").Check().Texts("Email"));
    }

    [Fact]
    public void The_command_that_the_run_names_does_what_the_limit_refused()
    {
        using var care = new ExampleCare(people: 40);
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        care.WritePeople(36);
        Assert.Empty(care.Run(Alone).Check().Output);
        Assert.Equal(["3"], care.Run($"({LastRun}).ExitCode").Check().Texts());

        var done = care.Run($"& ([scriptblock]::Create(({LastRun}).Refused[0].Command))").Check();

        Assert.Equal(["Disable", "Disable", "Disable", "Disable"], done.Texts("Action"));
        Assert.All(done.Texts("Outcome"), outcome => Assert.Equal("Succeeded", outcome));
        Assert.Empty(care.Run("Get-SyncDelta -Profile $ProfilePath").Check().Output);
    }

    [Fact]
    public void A_pause_holds_until_it_is_ended()
    {
        using var care = new ExampleCare();
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        care.WritePeople(4);

        var pause = care.Run("Suspend-ZivverSync -Profile $ProfilePath -Until ([DateTime]::Now.AddDays(1)) -Reason 'New mail domain'").Check();
        Assert.Equal(["New mail domain"], pause.Texts("Reason"));
        Assert.Empty(care.Run(Alone).Check().Output);
        Assert.Equal(["Paused 0"], care.Run($"{LastRun} | ForEach-Object {{ \"$($_.Mode) $($_.ExitCode)\" }}").Check().Texts());

        Assert.Equal(["New mail domain"], care.Run("Resume-ZivverSync -Profile $ProfilePath").Check().Texts("Reason"));
        Assert.Contains("is not paused", Assert.Single(care.Run("Resume-ZivverSync -Profile $ProfilePath").Check().Warnings), StringComparison.Ordinal);
        Assert.Equal(["Create"], care.Run(Alone).Check().Texts("Action"));
    }

    [Fact]
    public void A_failure_that_somebody_has_seen_is_neither_an_error_nor_an_exit_code()
    {
        using var care = new ExampleCare(sandbox: "-Budget 0 -Fault @{ Kind = 'ServerError'; Method = 'POST'; Status = 400; Times = 6 }");
        Assert.Equal(3, care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Errors.Count);
        care.Run("Get-SyncReview -Profile $ProfilePath | Set-SyncKnownIssue -Profile $ProfilePath -Until ([DateTime]::Now.AddDays(1)) -Reason 'Ticket 7'").Check();

        var again = care.Run(Alone).Check();

        Assert.Equal(["Failed", "Failed", "Failed"], again.Texts("Outcome"));
        Assert.All(again.Texts("KnownIssue"), known => Assert.Equal("Ticket 7", known));
        Assert.Equal(["0 3"], care.Run($"{LastRun} | ForEach-Object {{ \"$($_.ExitCode) $($_.KnownIssues)\" }}").Check().Texts());
        care.Run("Get-SyncKnownIssue -Profile $ProfilePath | Remove-SyncKnownIssue -Profile $ProfilePath").Check();
        Assert.Empty(care.Run("Get-SyncKnownIssue -Profile $ProfilePath").Check().Output);
        Assert.Equal(["Succeeded", "Succeeded", "Succeeded"], care.Run(Alone).Check().Texts("Outcome"));
    }

    [Theory]
    [Provokes]
    [InlineData("Suspend-ZivverSync -Profile $ProfilePath -Until 2020-01-01 -Reason x", "TimePassed")]
    [InlineData("Set-SyncKnownIssue a@example.test X 2020-01-01 -Profile $ProfilePath", "TimePassed")]
    [InlineData("Remove-SyncKnownIssue a@example.test -Profile $ProfilePath", "KnownIssueMissing")]
    public void What_makes_no_sense_is_refused(string script, string id)
    {
        using var care = new ExampleCare();
        Assert.StartsWith(id + ",", care.Run(script).Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("25:00")]
    public void An_end_that_is_no_time_is_refused(string until)
    {
        using var care = new ExampleCare();
        Assert.StartsWith("CannotConvertArgumentNoMessage,", care.Run($"Start-ZivverSync -Profile $ProfilePath -Until {until}").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    [Provokes("RunActive")]
    public void A_run_waits_for_the_one_before_until_its_time()
    {
        using var care = new ExampleCare();
        using (HoldLock(care))
        {
            Assert.StartsWith("RunActive,", care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.StartsWith("RunActive,", care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false -Wait -Until ([DateTime]::Now)").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        }

        Assert.Equal(3, care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false -Wait").Check().Output.Count);
    }

    private static FileStream HoldLock(ExampleCare care)
    {
        var folder = Path.Combine(care.Folder, "Runs", "care.profile");
        Directory.CreateDirectory(folder);
        return new FileStream(Path.Combine(folder, "run.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }
}
