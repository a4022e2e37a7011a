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

    [Fact]
    public void Of_somebody_whom_nothing_knows_the_last_step_says_what_to_check()
    {
        using var care = new ExampleCare();
        var steps = care.Run("Trace-SyncAccount nobody@example.test -Profile $ProfilePath").Check();
        Assert.Equal(["Source", "Mapping", "Zivver", "Decision"], steps.Texts("Stage"));
        Assert.Equal(["Not among its 3 accounts.", "No link.", "Not in Zivver."], steps.Texts("Finding").Take(3));
        Assert.StartsWith("Nothing is done for it: it is in no source, not in the account mapping and not in Zivver. Check how it is spelt", steps.Texts("Finding")[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_whom_only_the_mapping_knows_by_that_name_is_explained()
    {
        using var care = new ExampleCare();
        care.Run("$null = Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        care.WritePeople(2);
        var steps = care.Run("Trace-SyncAccount EmployeeNumber=003 -Profile $ProfilePath").Check();
        Assert.Contains(ExampleCare.Address(3), steps.Texts("Subject"));
        Assert.Contains("In none of the sources.", steps.Texts("Finding"));
    }

    [Fact]
    public void Somebody_who_is_gone_on_both_sides_is_known_by_the_link()
    {
        using var care = new ExampleCare();
        care.Run("$null = Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        care.WritePeople(2);
        care.Run("$null = Start-ZivverSync -Profile $ProfilePath -Confirm:$false -Allow @{ DisableUsers = 1 }").Check();
        care.DeleteByHand(ExampleCare.Address(3));
        var finding = care.Run("Trace-SyncAccount $args[0] -Profile $ProfilePath", ExampleCare.Address(3)).Check().Texts("Finding");
        Assert.StartsWith("Linked to person003@example.test", finding[1], StringComparison.Ordinal);
        Assert.Equal("Nothing is done for it: it is in no source, and the account of Zivver that it was linked to is gone.", finding[^1]);
    }

    [Fact]
    public void Somebody_whose_entry_is_wrong_has_a_last_step_too()
    {
        using var care = new ExampleCare();
        File.AppendAllText(care.CsvPath, "003,odd@example.test,Odd,true\n");
        var steps = care.Run("Trace-SyncAccount odd@example.test -Profile $ProfilePath").Check();
        Assert.Equal("Problem", steps.Texts("Stage")[1]);
        Assert.Equal("Nothing is done for it until what is wrong with its entry is put right.", steps.Texts("Finding")[^1]);
    }
}
