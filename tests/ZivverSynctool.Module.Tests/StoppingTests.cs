namespace ZivverSynctool.Module.Tests;

public sealed class StoppingTests
{
    [Fact]
    public async Task A_stopped_run_names_what_is_done_and_the_next_one_does_the_rest()
    {
        using var care = new ExampleCare(people: 40, sandbox: "-Budget 0 -LatencyMilliseconds 20");
        using var shell = care.Session.Shell("Start-ZivverSync -Profile $ProfilePath -Confirm:$false");
        var seen = new PSDataCollection<PSObject>();
        var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        seen.DataAdded += (_, _) => first.TrySetResult();
        var call = shell.BeginInvoke<PSObject, PSObject>(null, seen);
        await first.Task;
        shell.Stop();
        Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(call));
        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);

        var done = care.Run("Get-SyncReview -Profile $ProfilePath | Where-Object Outcome -eq 'Succeeded'").Check().Texts("Email");
        Assert.Subset(care.Users.ToHashSet(), done.ToHashSet());
        Assert.Subset(done.ToHashSet(), seen.Select(item => (string)item.Properties["Email"].Value).ToHashSet());
        Assert.True(done.Count < 40);

        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        Assert.Equal(Enumerable.Range(1, 40).Select(ExampleCare.Address), care.Users.Order());
        Assert.Empty(care.Run("Get-SyncDelta -Profile $ProfilePath").Check().Output);
    }

    [Fact]
    public void A_pipeline_that_wants_no_more_ends_the_run()
    {
        using var care = new ExampleCare(people: 40, sandbox: "-Budget 0 -LatencyMilliseconds 20");
        var run = care.Run("foreach ($result in & { $count = 0; Start-ZivverSync -Profile $ProfilePath -Confirm:$false | ForEach-Object { $_; if (++$count -ge 2) { break } } }) { $result }");
        Assert.True(care.Users.Count < 40);
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        Assert.Equal(40, care.Users.Count);
        Assert.Empty(run.Errors);
    }
}
