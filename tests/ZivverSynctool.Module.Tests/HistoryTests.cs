using ZivverSynctool.Module.Tests.Errors;

namespace ZivverSynctool.Module.Tests;

public sealed class HistoryTests
{
    private const string Mailbox = """
        EmployeeNumber,AccountType,Email,DisplayName,Delegates
        1,User,a@example.test,A,
        2,User,b@example.test,B,
        3,FunctionalAccount,info@example.test,Info,{0}
        """;

    [Fact]
    public void The_past_is_asked_without_asking_Zivver_and_tells_whose_doing_it_was()
    {
        using var care = new ExampleCare();
        Write(care, "a@example.test");
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        var first = DateTime.Now;
        Write(care, "b@example.test");
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        care.RenameByHand("a@example.test", "Somebody");
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        var requests = care.Run("$sandbox.Requests.Count").Check().Texts().Single();

        Assert.Equal(["a@example.test"], care.Run("Get-ZivverAccount -DelegateOf info@example.test -At $args[0] -Profile $ProfilePath", first).Check().Texts("Email"));
        Assert.Equal(["b@example.test"], care.Run("Get-ZivverAccount -DelegateOf info@example.test -At $args[0] -Profile $ProfilePath", DateTime.Now).Check().Texts("Email"));
        Assert.Equal(
            care.Run("(Get-SyncRun -Profile $ProfilePath).Id").Check().Texts().Take(2),
            care.Run("Get-ZivverAccount info@example.test -Since 2020-01-01 -Profile $ProfilePath | ForEach-Object { $_.Seen.RunId }").Check().Texts());
        Assert.Equal(
            ["A", "Somebody", "A"],
            care.Run("Get-ZivverAccount a@example.test -Since 2020-01-01 -Profile $ProfilePath").Check().Texts("DisplayName"));
        Assert.Equal(
            ["another hand"],
            care.Run("Get-ZivverAccount a@example.test -Since 2020-01-01 -Profile $ProfilePath | Where-Object { $_.Seen.Before -and -not $_.Seen.RunId } | ForEach-Object { 'another hand' }").Check().Texts());
        Assert.Equal(requests, care.Run("$sandbox.Requests.Count").Check().Texts().Single());
    }

    [Fact]
    [Provokes("HistoryTooShort")]
    public void Where_nothing_was_seen_yet_the_error_says_so()
    {
        using var care = new ExampleCare();
        Assert.StartsWith("HistoryTooShort,", care.Run("Get-ZivverAccount -At 2026-01-01 -Profile $ProfilePath").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        Assert.Contains("The history begins at", care.Run("Get-ZivverAccount -At 2020-01-01 -Profile $ProfilePath").Error.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("AccountNotFound,", care.Run("Get-ZivverAccount x@example.test -At $args[0] -Profile $ProfilePath", DateTime.Now).Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    private static void Write(ExampleCare care, string delegateAddress) =>
        File.WriteAllText(care.CsvPath, Mailbox.Replace("{0}", delegateAddress, StringComparison.Ordinal));
}
