namespace ZivverSynctool.Module.Tests;

/// <summary>What whoever starts a run is told at its end, beside the results.</summary>
public sealed class SummaryTests : IDisposable
{
    private const string Sync = "Start-ZivverSync -Profile $ProfilePath -Confirm:$false";

    private readonly ExampleCare _care = new();

    public void Dispose() => _care.Dispose();

    [Fact]
    public void It_says_what_came_of_it_and_what_can_be_done_next()
    {
        GoThere();
        var said = Said("Start-ZivverSync -Confirm:$false");
        Assert.Equal(["Example Care, 3 accounts: 3 Succeeded.", "What it did: Get-SyncReview", "To take it back: Undo-ZivverSync"], [said[1].Split(" It took ")[0], .. said.Skip(2)]);
        Assert.EndsWith($", as run {_care.Run("Get-SyncRun").Check().Texts("Id").Single()}.", said[1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_takes_back_an_undo_names_it()
    {
        GoThere();
        _care.Run(Sync).Check();
        var said = Said("Undo-ZivverSync | Start-ZivverSync -Confirm:$false");
        Assert.Equal($"To take it back: Undo-ZivverSync {_care.Run("Get-SyncRun -Last 1 | Where-Object Mode -eq Undo").Check().Texts("Id").Single()}", said[^1]);
    }

    [Fact]
    public void It_is_no_output_and_is_said_once()
    {
        var output = _care.Run($"@({Sync}).ForEach({{ $_.GetType().Name }})").Check().Texts();
        Assert.Equal(["SyncResult", "SyncResult", "SyncResult"], output);
        _care.WritePeople(4);
        var screen = _care.Session.Show(Sync);
        Assert.Equal(2, screen.Split("Example Care, 1 account: 1 Succeeded.").Length);
    }

    [Fact]
    public void What_failed_is_named_with_what_to_do()
    {
        GoThere();
        _care.Run("$sandbox.AddFault(@{ Kind = 'HtmlPage'; Method = 'POST'; Status = 404 })").Check();
        var said = Said("Start-ZivverSync -Confirm:$false -ErrorAction SilentlyContinue");
        Assert.StartsWith("Example Care, 3 accounts: 2 Succeeded, 1 Failed.", said[1], StringComparison.Ordinal);
        Assert.Matches(@"^Failed: person00\d@example\.test\. POST for .*HTTP 404", said[2]);
        Assert.Contains("zivver.baseUri", said[3], StringComparison.Ordinal);
        Assert.Equal("What failed: Get-SyncReview | Where-Object Outcome -eq Failed", said[4]);
    }

    [Fact]
    public void Its_commands_name_the_profile_where_that_is_needed() =>
        Assert.Equal($"What it did: Get-SyncReview -Profile '{_care.ProfilePath}'", Said(Sync)[2]);

    [Fact]
    public void Where_nothing_is_ready_it_says_how_to_see_why()
    {
        _care.Run(Sync).Check();
        var said = Said(Sync);
        Assert.StartsWith("Example Care: nothing was ready to be done.", said[1], StringComparison.Ordinal);
        Assert.StartsWith("What is not ready, and why: Get-SyncDelta", said[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Start-ZivverSync -Profile $ProfilePath", "Declined: 12 changes of the kind DisableUsers; the limit allows 3.")]
    [InlineData(Sync, "Held back: 12 changes of the kind DisableUsers; the limit allows 3.")]
    public void What_a_limit_kept_from_being_done_is_said(string script, string why)
    {
        using var care = new ExampleCare(people: 40, answer: _ => 1);
        care.Run(Sync).Check();
        care.WritePeople(28);
        var said = Said(care, script);
        Assert.StartsWith("Example Care: nothing was done.", said[1], StringComparison.Ordinal);
        Assert.Equal([why, $"What it would do: Get-SyncDelta -Profile '{care.ProfilePath}'"], said.Skip(2));
    }

    [Fact]
    public void A_deletion_that_was_declined_is_said()
    {
        using var care = new ExampleCare(answer: _ => 1);
        care.Run(Sync).Check();
        care.WritePeople(2);
        care.Run(Sync).Check();
        var said = Said(care, $"{Sync} -DeleteSuspendedUsers");
        Assert.StartsWith("Example Care: nothing was done.", said[1], StringComparison.Ordinal);
        Assert.Equal("Declined: the deletion of 1 account.", said[2]);
        care.WritePeople(1);
        said = Said(care, $"{Sync} -DeleteSuspendedUsers");
        Assert.StartsWith("Example Care, 1 account: 1 Succeeded.", said[1], StringComparison.Ordinal);
        Assert.Equal("Declined: the deletion of 1 account.", said[2]);
    }

    [Fact]
    public void Somebody_whom_no_source_has_is_named()
    {
        GoThere();
        var said = Said("Start-ZivverSync nobody@example.test -Confirm:$false");
        Assert.StartsWith("Example Care: nothing was done.", said[1], StringComparison.Ordinal);
        Assert.Equal(["In no source: nobody@example.test.", "What is known of it: Trace-SyncAccount 'nobody@example.test'"], said.Skip(2));
        said = Said($"Start-ZivverSync nobody@example.test, {ExampleCare.Address(1)} -Confirm:$false");
        Assert.StartsWith("Example Care, 1 account: 1 Succeeded.", said[1], StringComparison.Ordinal);
        Assert.Equal(["In no source: nobody@example.test.", "What it did: Get-SyncReview"], said.Skip(2).Take(2));
    }

    [Theory]
    [InlineData("Start-ZivverSync -Profile $ProfilePath -WhatIf")]
    [InlineData("Start-ZivverSync -Profile $ProfilePath -Unattended")]
    [InlineData("Start-ZivverSync -Profile $ProfilePath -Unattended -ReportOnly")]
    [InlineData("Invoke-SyncPreview -Profile $ProfilePath")]
    [InlineData("Get-SyncReview -Profile $ProfilePath")]
    public void It_is_of_runs_that_a_person_starts(string script)
    {
        _care.Run(Sync).Check();
        _care.WritePeople(4);
        Assert.Empty(Said(script));
        Assert.DoesNotContain("It took", _care.Session.Show(script), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ignore")]
    [InlineData("SilentlyContinue")]
    public void It_is_quiet_where_that_is_asked_for(string action) =>
        Assert.DoesNotContain("It took", _care.Session.Show($"{Sync} -InformationAction {action}"), StringComparison.Ordinal);

    private void GoThere() => _care.Run("$null = $ExecutionContext.SessionState.Path.SetLocation($args[0])", _care.Folder).Check();

    private List<string> Said(string script) => Said(_care, script);

    private static List<string> Said(ExampleCare care, string script)
    {
        using var shell = care.Session.Shell(script);
        shell.Invoke();
        return [.. shell.Streams.Information.Select(said => said.ToString())];
    }
}
