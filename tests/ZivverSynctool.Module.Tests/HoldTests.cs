namespace ZivverSynctool.Module.Tests;

public sealed class HoldTests
{
    [Fact]
    public void A_suspended_account_stays_so_until_it_is_resumed()
    {
        using var care = new ExampleCare();
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        Assert.Equal(["Succeeded"], care.Run("Suspend-SyncAccount $args[0] 'Left today' -Profile $ProfilePath", ExampleCare.Address(2)).Check().Texts("Outcome"));
        Assert.Equal(["Left today"], care.Run("Get-SyncHold -Profile $ProfilePath").Check().Texts("Reason"));
        Assert.Equal(["Held"], care.Run("Get-SyncDelta -Profile $ProfilePath").Check().Texts("Status"));

        care.Run("Get-SyncHold -Profile $ProfilePath | Resume-SyncAccount -Profile $ProfilePath").Check();
        Assert.Empty(care.Run("Get-SyncHold -Profile $ProfilePath").Check().Output);
        Assert.Equal(["Enable"], care.Run("Get-SyncDelta -Profile $ProfilePath").Check().Texts("Action"));
    }

    [Fact]
    public void WhatIf_suspends_nobody()
    {
        using var care = new ExampleCare();
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        var before = care.Writes.Count;
        Assert.Empty(care.Run("Suspend-SyncAccount $args[0] 'Left today' -Profile $ProfilePath -WhatIf", ExampleCare.Address(2)).Check().Output);
        Assert.Equal(before, care.Writes.Count);
        Assert.Empty(care.Run("Get-SyncHold -Profile $ProfilePath").Check().Output);
    }

    [Fact]
    public void The_steps_of_one_account_are_explained_without_writing()
    {
        using var care = new ExampleCare();
        var steps = care.Run("Trace-SyncAccount $args[0] -Profile $ProfilePath", ExampleCare.Address(2)).Check();
        Assert.Contains("Source", steps.Texts("Stage"));
        Assert.Contains("Decision", steps.Texts("Stage"));
        Assert.Empty(care.Writes);
    }
}
