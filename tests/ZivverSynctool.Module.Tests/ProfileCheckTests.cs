using System.Security;

namespace ZivverSynctool.Module.Tests;

/// <summary>What <c>Test-SyncProfile</c> says of a profile that is well, and of everything that may be amiss with one.</summary>
public sealed class ProfileCheckTests
{
    private const string Test = "Test-SyncProfile $ProfilePath";

    [Fact]
    public void A_profile_that_is_well_says_so_of_everything_and_writes_nothing()
    {
        using var care = new ExampleCare();

        var run = care.Run(Test).Check();

        Assert.Empty(Named(run, "Warning"));
        Assert.Empty(Named(run, "Failed"));
        string[] all = ["Staff", "Connection", "API key", "Budget", "Account mapping", "State", "user.email", "user.delegates", "createUsers", "updateFunctionalAccounts"];
        Assert.Empty(all.Except(run.Texts("Name")));
        Assert.Equal(["GET", "GET"], care.Run("$sandbox.Requests | ForEach-Object Method").Texts());
        Assert.Equal(["care.profile.json", "staff.csv"], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(care.ProfilePath)!).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Several_sources_that_fail_are_all_shown()
    {
        using var care = new ExampleCare();
        File.WriteAllText(care.ProfilePath, File.ReadAllText(care.ProfilePath).Replace(
            "\"sources\": [", """
            "sources": [
                { "name": "Gone", "type": "csv", "path": "gone.csv" },
                { "name": "Broken", "type": "csv", "path": "broken.csv" },
            """, StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(care.ProfilePath)!, "broken.csv"), "Email,DisplayName\n\"never closed,x\n");

        var run = care.Run(Test).Check();

        Assert.Equal(["Gone", "Broken"], Named(run, "Failed"));
        Assert.Equal(("SourceFileMissing", "CsvMalformed"), (One(run, "Gone").ErrorId, One(run, "Broken").ErrorId));
        Assert.Equal("3 users and 0 functional accounts.", One(run, "Staff").Message);
        Assert.NotEqual("", One(run, "Gone").Remedy);
    }

    [Fact]
    public void A_key_that_is_not_accepted_is_no_broken_connection()
    {
        using var care = new ExampleCare();
        var wrong = new SecureString();
        foreach (var letter in "no-such-key")
            wrong.AppendChar(letter);

        var run = care.Run(Test + " -ApiKey $args[0]", wrong).Check();

        Assert.Equal(["API key"], Named(run, "Failed"));
        Assert.Equal("ZivverNotAuthorized", One(run, "API key").ErrorId);
        Assert.Equal("Passed", One(run, "Connection").Outcome);
        Assert.DoesNotContain(run.Output, check => check.ToString().Contains("no-such-key", StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_that_is_not_there_fails_and_nothing_is_said_of_the_connection()
    {
        using var care = new ExampleCare();
        File.WriteAllText(care.ProfilePath, File.ReadAllText(care.ProfilePath).Replace("EXAMPLE_CARE_KEY_", "NO_SUCH_KEY_", StringComparison.Ordinal));

        var run = care.Run(Test).Check();

        Assert.Equal("SecretMissing", One(run, "API key").ErrorId);
        Assert.Equal(("Warning", "Passed"), (One(run, "Connection").Outcome, One(run, "Staff").Outcome));
    }

    [Fact]
    public void A_Zivver_that_cannot_be_reached_leaves_the_rest_to_be_checked()
    {
        using var care = new ExampleCare();
        care.Run("$key = $sandbox.ApiKey; Stop-ZivverSandbox $sandbox").Check();

        var run = care.Run(Test + " -ApiKey $key").Check();

        Assert.Equal(["Connection"], Named(run, "Failed"));
        Assert.Equal("ZivverUnreachable", One(run, "Connection").ErrorId);
        Assert.Equal(("Passed", "Warning"), (One(run, "Staff").Outcome, One(run, "API key").Outcome));
    }

    [Fact]
    public void A_mapping_that_is_damaged_fails_where_no_good_copy_is_left()
    {
        using var care = new ExampleCare();
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        var mapping = MappingTests.Mapping(care);
        File.WriteAllText(mapping, "no mapping\n");

        var repaired = care.Run(Test).Check();
        foreach (var copy in Directory.EnumerateFiles(Path.GetDirectoryName(mapping)!, "*.csv", SearchOption.AllDirectories))
            File.WriteAllText(copy, "no mapping\n");
        var broken = care.Run(Test).Check();

        Assert.Equal("Warning", One(repaired, "Account mapping").Outcome);
        Assert.Contains("The last good copy of it is used", One(repaired, "Account mapping").Message, StringComparison.Ordinal);
        Assert.Empty(repaired.Warnings);
        Assert.Equal(["Account mapping"], Named(broken, "Failed"));
        Assert.Equal("Passed", One(broken, "API key").Outcome);
    }

    [Fact]
    public void Only_an_invalid_profile_is_an_error()
    {
        using var care = new ExampleCare();
        File.WriteAllText(care.ProfilePath, "{ \"name\": \"Example Care\" }");

        Assert.StartsWith("ProfileInvalid,", care.Run(Test).Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Named(ScriptRun run, string outcome) => Checks(run).Where(check => check.Outcome == outcome).Select(check => check.Name);

    private static Found One(ScriptRun run, string name) => Assert.Single(Checks(run), check => check.Name == name);

    private static IEnumerable<Found> Checks(ScriptRun run) => run.Texts("Name").Select((name, index) => new Found(
        name, run.Texts("Outcome")[index], run.Texts("Message")[index], run.Texts("Remedy")[index], run.Texts("ErrorId")[index]));

    private sealed record Found(string Name, string Outcome, string Message, string Remedy, string ErrorId);
}
