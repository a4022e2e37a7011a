namespace ZivverSynctool.Module.Tests;

public sealed class PreviewTests
{
    [Fact]
    public void A_preview_says_what_a_run_would_do_and_writes_nothing()
    {
        using var care = new ExampleCare();
        var preview = care.Run("Invoke-SyncPreview -Profile $ProfilePath").Check();

        Assert.Equal(["WouldSucceed", "WouldSucceed", "WouldSucceed"], preview.Texts("Outcome"));
        Assert.Empty(care.Writes);
        Assert.Empty(care.Run("Get-SyncRun -Profile $ProfilePath").Check().Output);
        Assert.False(Directory.Exists(Path.Combine(Path.GetDirectoryName(care.ProfilePath)!, "Account Mapping")));
    }

    [Fact]
    public void Changes_of_a_delta_are_previewed_as_they_are()
    {
        using var care = new ExampleCare();
        var chosen = "Get-SyncDelta -Profile $ProfilePath | Where-Object Email -like 'person001*'";

        Assert.Equal([ExampleCare.Address(1)], care.Run(chosen + " | Invoke-SyncPreview").Check().Texts("Email"));
        Assert.Equal([ExampleCare.Address(2)], care.Run($"Invoke-SyncPreview {ExampleCare.Address(2)} -Profile $ProfilePath").Check().Texts("Email"));
        Assert.Empty(care.Run("@() | Invoke-SyncPreview").Check().Output);
    }

    [Fact]
    public void What_the_profile_says_of_the_organization_is_checked()
    {
        using var care = new ExampleCare();
        File.AppendAllText(care.CsvPath, "004,person004@care.example.test,Person 004,true\n");
        File.WriteAllText(care.ProfilePath, File.ReadAllText(care.ProfilePath).Replace(
            "\"domains\": [ \"example.test\" ]",
            "\"domains\": [ \"example.test\", \"care.example.test\" ], \"organization\": { \"claimedDomains\": [ \"example.test\" ], \"guests\": [], \"addressesElsewhere\": [] }",
            StringComparison.Ordinal));

        var preview = care.Run("Invoke-SyncPreview -Profile $ProfilePath").Check();

        Assert.Equal(["WouldFail", "WouldSucceed", "WouldSucceed", "WouldSucceed"], preview.Texts("Outcome").Order());
        Assert.Equal("", string.Concat(preview.Output.Where(result => result.Properties["Outcome"].Value.ToString() == "WouldSucceed").Select(result => result.Properties["Message"].Value)));
        Assert.Equal(["person004@care.example.test"], care.Run("Invoke-SyncPreview -Profile $ProfilePath | Where-Object Outcome -eq WouldFail").Texts("Email"));
    }
}
