using ZivverSynctool.Module.Tests.Errors;

namespace ZivverSynctool.Module.Tests;

/// <summary>Deletions as an administrator meets them: the question that no switch answers, and where they are refused.</summary>
public sealed class DeleteTests
{
    private const string Sync = "Start-ZivverSync -Profile $ProfilePath -Confirm:$false";

    [Fact]
    public void Delta_preview_and_run_delete_the_same_and_the_review_tells_it()
    {
        using var care = WithLeaver(_ => 0);

        Assert.Equal(["Delete"], care.Run("Get-SyncDelta -Profile $ProfilePath -DeleteSuspendedUsers").Check().Texts("Action"));
        Assert.Equal(["WouldSucceed"], care.Run("Invoke-SyncPreview -Profile $ProfilePath -DeleteSuspendedUsers").Check().Texts("Outcome"));
        Assert.Equal(["WouldSucceed"], care.Run("Start-ZivverSync -Profile $ProfilePath -DeleteSuspendedUsers -WhatIf").Check().Texts("Outcome"));
        Assert.Empty(care.Run("Get-SyncDelta -Profile $ProfilePath").Check().Output);
        Assert.DoesNotContain("DELETE", care.Writes);

        Assert.Equal(["Succeeded"], care.Run($"{Sync} -DeleteSuspendedUsers").Check().Texts("Outcome"));

        Assert.Equal([ExampleCare.Address(1), ExampleCare.Address(2)], care.Users.Order());
        Assert.Equal([$"Delete {ExampleCare.Address(3)} Succeeded"],
            care.Run("Get-SyncReview -Profile $ProfilePath | ForEach-Object { \"$($_.Action) $($_.Email) $($_.Outcome)\" }").Check().Texts());
        Assert.Equal(["0 1"], care.Run("Get-SyncRun -Profile $ProfilePath -Last 1 | ForEach-Object { \"$($_.ExitCode) $($_.Actions['Delete'])\" }").Check().Texts());
        Assert.DoesNotContain(ExampleCare.Address(3), care.Run("Get-SyncAccountMapping -Profile $ProfilePath").Check().Texts("Email"));
        Assert.Equal(["Deleted"], care.Run("Undo-ZivverSync -Profile $ProfilePath").Check().Texts("ReasonCode"));
        Assert.Contains("True", care.Run("Get-ZivverAccount -Since ([datetimeoffset]::UtcNow.AddHours(-1)) -Identity $args[0] -Profile $ProfilePath | ForEach-Object { $_.Seen.Gone }", ExampleCare.Address(3)).Check().Texts());
    }

    [Theory]
    [InlineData("-Confirm:$false")]
    [InlineData("-Confirm")]
    [InlineData("-Confirm:$false -Allow @{ DisableUsers = 1 }")]
    public void Every_delete_run_asks_and_no_switch_answers(string switches)
    {
        var questions = new List<string>();
        using var care = WithLeaver(question => { questions.Add(question); return 1; });

        var run = care.Run($"$ConfirmPreference = 'None'; Start-ZivverSync -Profile $ProfilePath -DeleteSuspendedUsers {switches}");

        Assert.Null(run.Thrown);
        Assert.Contains("Delete 1 user of Example Care", questions[0], StringComparison.Ordinal);
        Assert.Contains("cannot be undone", questions[0], StringComparison.Ordinal);
        Assert.Contains(ExampleCare.Address(3), questions[0], StringComparison.Ordinal);
        Assert.Contains(run.Warnings, warning => warning.Contains("declined", StringComparison.Ordinal));
        Assert.Equal(3, care.Users.Count);
    }

    [Fact]
    public void Enter_alone_deletes_nobody()
    {
        using var care = WithLeaver(_ => -1);

        Assert.Empty(care.Run($"{Sync} -DeleteSuspendedUsers").Check().Output);
        Assert.Equal(3, care.Users.Count);
    }

    [Fact]
    public void There_is_no_force_to_answer_with()
    {
        using var care = WithLeaver(_ => 0);

        Assert.StartsWith("NamedParameterNotFound,", care.Run($"{Sync} -DeleteSuspendedUsers -Force").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(3, care.Users.Count);
    }

    [Theory]
    [InlineData("Start-ZivverSync -Profile $ProfilePath -DeleteSuspendedUsers -Confirm:$false")]
    [InlineData("Get-SyncDelta -Profile $ProfilePath -DeleteSuspendedUsers | Start-ZivverSync -DeleteSuspendedUsers")]
    public void Where_the_host_cannot_prompt_nothing_is_deleted_and_nothing_written(string script)
    {
        using var care = WithLeaver(null);
        File.WriteAllText(care.CsvPath, File.ReadAllText(care.CsvPath).Replace("Person 001", "Person One", StringComparison.Ordinal));
        var before = care.Writes.Count;

        var error = care.Run(script).Error;

        Assert.StartsWith("CannotAsk,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.DoesNotContain("-Confirm:$false", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("no switch answers", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, care.Writes.Count);
    }

    [Fact]
    [Provokes("DeleteUnattended")]
    public void The_scheduled_task_deletes_nothing()
    {
        using var care = WithLeaver(_ => 0);
        var asked = care.Run($"{Sync} -DeleteSuspendedUsers -Unattended").Error;

        Assert.StartsWith("DeleteUnattended,", asked.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(6, new PSObject(asked.Exception).Properties["ExitCode"].Value);
        Assert.Equal("Skipped", Assert.Single(care.Run("Get-SyncDelta -Profile $ProfilePath -DeleteSuspendedUsers | Start-ZivverSync -Unattended").Check().Texts("Outcome")));
        Assert.Equal(3, care.Users.Count);
    }

    [Fact]
    public void A_plan_with_deletes_needs_the_switch_and_leaves_who_came_back()
    {
        using var care = WithLeaver(_ => 0);
        var plan = Path.ChangeExtension(care.ProfilePath, ".plan");
        care.Run("Get-SyncDelta -Profile $ProfilePath -DeleteSuspendedUsers | Export-SyncPlan $args[0]", plan).Check();

        var without = care.Run("Import-SyncPlan $args[0] | Start-ZivverSync", plan).Check();
        Assert.Equal(["Skipped"], without.Texts("Outcome"));
        Assert.Contains("-DeleteSuspendedUsers", without.Texts("Message")[0], StringComparison.Ordinal);

        care.WritePeople(3);
        Assert.Equal(["Skipped"], care.Run("Import-SyncPlan $args[0] | Start-ZivverSync -DeleteSuspendedUsers", plan).Check().Texts("Outcome"));
        care.WritePeople(2);
        Assert.Equal(["Succeeded"], care.Run("Import-SyncPlan $args[0] | Start-ZivverSync -DeleteSuspendedUsers", plan).Check().Texts("Outcome"));
        Assert.Equal(["Skipped"], care.Run("Import-SyncPlan $args[0] | Start-ZivverSync -DeleteSuspendedUsers", plan).Check().Texts("Outcome"));
    }

    [Theory]
    [Provokes]
    [InlineData("Get-SyncDelta -Profile $ProfilePath -OnlyMissingFromSources", "DeleteNotSelected")]
    [InlineData("Invoke-SyncPreview -Profile $ProfilePath -OnlyMissingFromSources", "DeleteNotSelected")]
    [InlineData("Start-ZivverSync -Profile $ProfilePath -OnlyMissingFromSources -Confirm:$false", "DeleteNotSelected")]
    [InlineData("Get-SyncDelta -Profile $ProfilePath -SuspendedBefore 2026-01-01", "DeleteNotSelected")]
    [InlineData("Get-SyncDelta -Profile $ProfilePath -DeleteSuspendedUsers -SuspendedBefore 2999-01-01", "SuspendedBeforeInFuture")]
    public void Switches_that_cannot_be_meant_are_an_error(string script, string id)
    {
        using var care = new ExampleCare(answer: _ => 0);

        var error = care.Run(script).Error;

        Assert.StartsWith(id + ",", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(care.Writes);
    }

    [Fact]
    public void Suspended_before_narrows_by_date()
    {
        using var care = WithLeaver(_ => 0);

        Assert.Empty(care.Run("Get-SyncDelta -Profile $ProfilePath -DeleteSuspendedUsers -SuspendedBefore ([datetimeoffset]::UtcNow.AddDays(-1))").Check().Output);
        Assert.Equal(["Delete"], care.Run("Get-SyncDelta -Profile $ProfilePath -DeleteSuspendedUsers -SuspendedBefore ([datetimeoffset]::UtcNow)").Check().Texts("Action"));
    }

    [Fact]
    public void A_report_of_deletions_has_them_in_a_table_of_their_own()
    {
        using var care = WithLeaver(_ => 0);
        var path = Path.ChangeExtension(care.ProfilePath, ".html");

        care.Run("Get-SyncDelta -Profile $ProfilePath -DeleteSuspendedUsers | Export-SyncReport $args[0]", path).Check();

        var page = File.ReadAllText(path);
        Assert.Contains("Users – delete", page, StringComparison.Ordinal);
        Assert.Contains(ExampleCare.Address(3), page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unattended_run_needs_a_run_by_a_person_and_asks_nothing()
    {
        using var care = new ExampleCare();

        var error = care.Run("Start-ZivverSync -Profile $ProfilePath -Unattended").Error;
        Assert.StartsWith("ManualRunNeeded,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(3, new PSObject(error.Exception).Properties["ExitCode"].Value);
        Assert.Empty(care.Writes);

        care.Run(Sync).Check();
        care.WritePeople(2);
        Assert.Equal(["Disable"], care.Run("Start-ZivverSync -Profile $ProfilePath -Unattended").Check().Texts("Action"));
        Assert.Equal(["Unattended 0"], care.Run("Get-SyncRun -Profile $ProfilePath -Last 1 | ForEach-Object { \"$($_.Mode) $($_.ExitCode)\" }").Check().Texts());
    }

    // Person 3 is gone from the source, and suspended in Zivver since.
    private static ExampleCare WithLeaver(Func<string, int>? answer)
    {
        var care = new ExampleCare(answer: answer);
        care.Run(Sync).Check();
        care.WritePeople(2);
        care.Run(Sync).Check();
        return care;
    }
}
