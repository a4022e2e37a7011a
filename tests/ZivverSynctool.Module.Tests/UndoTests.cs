using ZivverSynctool.Module.Tests.Errors;

namespace ZivverSynctool.Module.Tests;

public sealed class UndoTests
{
    private const string State = "$sandbox.Accounts | ForEach-Object { \"$($_.Email) $($_.DisplayName) $($_.Enabled)\" }";

    [Fact]
    public void A_run_is_taken_back_and_the_undo_stands_among_the_runs()
    {
        using var care = new ExampleCare();
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        var before = care.Run(State).Check().Texts();
        File.WriteAllText(care.CsvPath, File.ReadAllText(care.CsvPath).Replace("Person", "Persoon", StringComparison.Ordinal).Replace("person001", "first", StringComparison.Ordinal));
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        Assert.NotEqual(before, care.Run(State).Check().Texts());

        Assert.Equal(["Update", "Update", "Update"], care.Run("Undo-ZivverSync -Profile $ProfilePath").Check().Texts("Action"));
        Assert.Equal(["Succeeded", "Succeeded", "Succeeded"], care.Run("Undo-ZivverSync -Profile $ProfilePath | Start-ZivverSync").Check().Texts("Outcome"));

        Assert.Equal(before, care.Run(State).Check().Texts());
        Assert.Equal(["Manual", "Manual", "Undo"], care.Run("Get-SyncRun -Profile $ProfilePath").Check().Texts("Mode"));
        Assert.Equal(care.Run("(Get-SyncRun -Profile $ProfilePath)[1].Id").Check().Texts(), care.Run("(Get-SyncRun -Profile $ProfilePath)[2].Undoes").Check().Texts());
        Assert.Empty(care.Run("Undo-ZivverSync -Profile $ProfilePath").Check().Output);
    }

    [Fact]
    [Provokes("NothingToUndo")]
    public void A_run_is_chosen_by_id_and_one_that_does_not_exist_is_named()
    {
        using var care = new ExampleCare();
        Assert.StartsWith("NothingToUndo,", care.Run("Undo-ZivverSync -Profile $ProfilePath").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();

        Assert.Equal(["Disable", "Disable", "Disable"], care.Run("Get-SyncRun -Profile $ProfilePath | Undo-ZivverSync -Profile $ProfilePath").Check().Texts("Action"));
        Assert.StartsWith("RunUnknown,", care.Run("Undo-ZivverSync nonesuch -Profile $ProfilePath").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }
}
