using ZivverSynctool.Module.Tests.Errors;

namespace ZivverSynctool.Module.Tests;

public sealed class PlanTests
{
    private const string Save = "Get-SyncDelta -Profile $ProfilePath | Export-SyncPlan ([IO.Path]::ChangeExtension($ProfilePath, '.plan'))";
    private const string Load = "Import-SyncPlan ([IO.Path]::ChangeExtension($ProfilePath, '.plan'))";

    [Fact]
    public void A_plan_is_applied_exactly_and_what_moved_meanwhile_is_left_alone()
    {
        using var care = new ExampleCare();
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        File.WriteAllText(care.CsvPath, File.ReadAllText(care.CsvPath).Replace("Person", "Persoon", StringComparison.Ordinal));
        Assert.EndsWith(".plan", care.Run(Save).Check().Texts("Name").Single(), StringComparison.Ordinal);
        care.RenameByHand(ExampleCare.Address(2), "Somebody Else");

        var results = care.Run($"{Load} | Start-ZivverSync").Check();

        Assert.Equal(
            ["person001@example.test Succeeded", "person002@example.test Drifted", "person003@example.test Succeeded"],
            results.Texts("Email").Zip(results.Texts("Outcome"), (email, outcome) => $"{email} {outcome}").Order());
        Assert.Contains(results.Texts("Message"), message => message.Contains("Person 002 → Somebody Else", StringComparison.Ordinal));
        Assert.Equal(["Drifted", "Skipped", "Skipped"], care.Run($"{Load} | Start-ZivverSync").Check().Texts("Outcome").Order());
    }

    [Fact]
    public void A_plan_is_made_of_any_part_of_a_delta_and_comes_back_as_it_was()
    {
        using var care = new ExampleCare();
        care.Run("Get-SyncDelta -Profile $ProfilePath | Where-Object Email -like 'person00[12]*' | Export-SyncPlan ([IO.Path]::ChangeExtension($ProfilePath, '.plan'))").Check();

        var properties = "ForEach-Object { \"$($_.Action) $($_.Email) $($_.Summary) $($_.Status) $($_.Reason) $($_.Differences.Count) $($_.Source.Location) $($_.Profile)\" }";
        var saved = care.Run($"{Load} | {properties}").Check().Texts();
        Assert.Equal(care.Run($"Get-SyncDelta -Profile $ProfilePath | Where-Object Email -like 'person00[12]*' | {properties}").Check().Texts(), saved);
        Assert.Equal([ExampleCare.Address(2)], care.Run($"{Load} | Where-Object Email -like '*2@*' | Start-ZivverSync").Check().Texts("Email"));
    }

    [Fact]
    public void A_plan_takes_the_place_of_another_file_only_by_force()
    {
        using var care = new ExampleCare();
        care.Run(Save).Check();

        Assert.StartsWith("OutputFileExists,", care.Run(Save).Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(care.Run(Save + " -WhatIf").Check().Output);
        care.Run(Save + " -Force").Check();
        Assert.StartsWith("OutputPathTaken,", care.Run("Get-SyncDelta -Profile $ProfilePath | Export-SyncPlan $ProfilePath -Force").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        care.Run("@() | Export-SyncPlan ([IO.Path]::ChangeExtension($ProfilePath, '.plan')) -Profile $ProfilePath -Force").Check();
        Assert.Empty(care.Run(Load).Check().Output);
        Assert.StartsWith("OutputFileNotWritten,", care.Run("Get-SyncDelta -Profile $ProfilePath | Export-SyncPlan ([IO.Path]::GetDirectoryName($ProfilePath)) -Force").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    [Provokes("PlanProfileMissing", "PlanOfAnotherProfile")]
    public void A_plan_follows_its_profile_and_is_refused_for_another()
    {
        using var care = new ExampleCare();
        care.Run(Save).Check();
        var moved = care.ProfilePath.Replace("care.", "moved.", StringComparison.Ordinal);
        File.Move(care.ProfilePath, moved);

        Assert.StartsWith("PlanProfileMissing,", care.Run(Load).Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal([moved, moved, moved], care.Run($"{Load} -Profile $args[0]", moved).Check().Texts("Profile"));

        File.WriteAllText(moved, File.ReadAllText(moved).Replace("Example Care", "Other Care", StringComparison.Ordinal));
        Assert.StartsWith("PlanOfAnotherProfile,", care.Run($"{Load} -Profile $args[0]", moved).Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }
}
