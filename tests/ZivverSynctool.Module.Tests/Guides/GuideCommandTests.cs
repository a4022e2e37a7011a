namespace ZivverSynctool.Module.Tests.Guides;

/// <summary>Whoever copies a command out of a guide gets no error about its name, its parameters or its values.</summary>
public sealed class GuideCommandTests
{
    public static TheoryData<string> Documents() => [.. GuideSnippet.Documents()];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Commands_in_a_guide_are_as_the_module_has_them(string document)
    {
        using var session = ModuleSession.Open();
        var reader = new GuideReader(session);
        var faults = GuideSnippet.All.Where(snippet => snippet.Document == document)
            .SelectMany(snippet => reader.Faults(snippet.Text).Select(fault => $"{snippet}\n{fault}")).ToList();
        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    [Theory]
    [InlineData("Start-ZivverSync -Alow @{ Rename = 3 }", "matches parameter name 'Alow'")]
    [InlineData("Start-ZivverSync -Unatt", "-Unatt is no whole name")]
    [InlineData("Get-SyncDeltas", "There is no command Get-SyncDeltas")]
    [InlineData("Get-SyncDelta a b", "accepts argument 'b'")]
    [InlineData("Get-SyncReview -Last 3 -RunId x", "Parameter set cannot be resolved")]
    [InlineData("Import-SyncAccountMapping ./a.csv -AccountType Person", "Person is no AccountType")]
    [InlineData("Get-SyncDelta | Where-Object Mark -contains Rename", "has a property Mark")]
    [InlineData("Get-SyncDelta | Where-Object Marks -contains Renamed", "Marks is never Renamed")]
    [InlineData("Get-SyncDelta | Where-Object Action -in Create, Suspend", "Action is never Suspend")]
    [InlineData("Get-SyncDelta | Group-Object Action, State -NoElement", "has a property State")]
    [InlineData("Get-SyncDelta | Where-Object {", "Missing closing")]
    public void A_slip_in_a_guide_is_noticed(string slip, string said)
    {
        using var session = ModuleSession.Open();
        Assert.Contains(said, string.Join('\n', new GuideReader(session).Faults(slip)), StringComparison.Ordinal);
    }

    // A guide from which nothing is read would pass by itself.
    [Fact]
    public void Blocks_screens_and_words_in_a_line_are_all_read()
    {
        Assert.Contains(GuideSnippet.All, snippet => snippet is { Document: "README.md" } && snippet.Text.StartsWith("Import-Module", StringComparison.Ordinal));
        Assert.Contains(GuideSnippet.All, snippet => snippet is { Document: "docs/mapping.md" } && snippet.Text.Contains("objectGUID -WhatIf |\n", StringComparison.Ordinal));
        Assert.Contains(GuideSnippet.All, snippet => snippet is { Document: "docs/safety.md", Text: "Start-ZivverSync -Allow @{ DisableUsers = 212 }" });
    }
}
