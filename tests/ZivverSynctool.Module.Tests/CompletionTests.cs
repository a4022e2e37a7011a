namespace ZivverSynctool.Module.Tests;

/// <summary>What the Tab key offers, through the packaged module.</summary>
public sealed class CompletionTests
{
    [Fact]
    public void Profiles_are_those_of_the_current_location()
    {
        using var care = new ExampleCare();
        care.Run("$null = $ExecutionContext.SessionState.Path.SetLocation($args[0])", care.Folder).Check();
        File.Copy(care.ProfilePath, care.ProfilePath.Replace("care.", "other.", StringComparison.Ordinal));
        Assert.Equal(["care.profile.json", "other.profile.json"], Completions(care, "Get-SyncDelta -Profile "));
    }

    [Theory]
    [InlineData("Get-SyncDelta -Profile ./c", "./care.profile.json")]
    [InlineData("Get-SyncDelta -Profile ./", "./care.profile.json", "./My folder", "./sub")]
    [InlineData("Get-SyncDelta -Profile s", "sub")]
    [InlineData("Get-SyncDelta -Profile sub/", "sub/it's.jsonc", "sub/other.profile.jsonc")]
    [InlineData("Get-SyncDelta -Profile sub/O", "sub/other.profile.jsonc")]
    [InlineData("Get-SyncDelta -Profile ./sub/../SU", "./sub/../sub")]
    [InlineData("Get-SyncDelta -Profile .\\c", ".\\care.profile.json")]
    [InlineData("Get-SyncDelta -Profile './My folder/", "./My folder/wide.profile.json")]
    [InlineData("Get-SyncDelta -Profile \"./c", "./care.profile.json")]
    [InlineData("Test-SyncProfile ./c", "./care.profile.json")]
    [InlineData("Get-SyncHealth sub/ot", "sub/other.profile.jsonc")]
    [InlineData("Get-SyncDelta -Profile none/c")]
    [InlineData("Get-SyncDelta -Profile NoDrive:/c")]
    public void A_path_that_is_begun_is_completed_to_profiles_and_folders(string typed, params string[] offered)
    {
        using var care = new ExampleCare();
        PutProfilesAround(care);
        Assert.Equal(offered, Completions(care, typed).Select(text => Meaning(care, text)));
    }

    [Fact]
    public void A_path_from_the_root_is_completed()
    {
        using var care = new ExampleCare();
        Assert.Equal([care.ProfilePath], Completions(care, $"Get-SyncDelta -Profile {care.Folder}{Path.DirectorySeparatorChar}ca"));
    }

    [Theory]
    [InlineData("./My", "'./My folder'")]
    [InlineData("sub/it", "'sub/it''s.jsonc'")]
    [InlineData("'sub/it''", "'sub/it''s.jsonc'")]
    [InlineData("'./ca", "'./care.profile.json'")]
    public void Paths_are_quoted_where_they_were_or_need_it(string typed, string offered)
    {
        using var care = new ExampleCare();
        PutProfilesAround(care);
        Assert.Equal([offered], Completions(care, "Get-SyncProfile -Profile " + typed));
    }

    [Fact]
    public void Sources_and_runs_are_completed_from_the_profile()
    {
        using var care = new ExampleCare();
        Synchronize(care);
        Assert.Equal(care.Run("Get-SyncRun -Profile $ProfilePath").Check().Texts("Id"), Offered(care, "Get-SyncReview", "-RunId "));
        Assert.Equal(["Staff"], Offered(care, "Get-SyncSourceAccount", "-Source s"));
        Assert.Empty(Offered(care, "Get-SyncSourceAccount", "-Source x"));
    }

    [Theory]
    [InlineData("Get-SyncDelta", "-Identity ")]
    [InlineData("Get-SyncDelta", "")]
    [InlineData("Start-ZivverSync", "-Identity ")]
    [InlineData("Invoke-SyncPreview", "-Identity ")]
    [InlineData("Get-SyncSourceAccount", "-Identity ")]
    [InlineData("Get-SyncReview", "-Identity ")]
    [InlineData("Get-SyncAccountMapping", "-Identity ")]
    [InlineData("Get-ZivverAccount", "-Identity ")]
    [InlineData("Get-ZivverAccount", "-DelegateOf ")]
    [InlineData("Trace-SyncAccount", "-Identity ")]
    [InlineData("Trace-SyncAccount", "-Delegate ")]
    [InlineData("Suspend-SyncAccount", "-Identity ")]
    [InlineData("Set-SyncAccountMapping", "-ZivverId ")]
    public void Accounts_are_those_of_the_account_mapping(string command, string parameter)
    {
        using var care = new ExampleCare();
        Synchronize(care);
        Assert.Equal([ExampleCare.Address(1), ExampleCare.Address(2), ExampleCare.Address(3)], Offered(care, command, parameter + "person"));
        Assert.Equal([ExampleCare.Address(2)], Offered(care, command, parameter + "Person002"));
    }

    [Theory]
    [InlineData("Set-SyncAccountMapping", "-Identifier employee", "EmployeeNumber=001 EmployeeNumber=002 EmployeeNumber=003")]
    [InlineData("Remove-SyncAccountMapping", "-Identifier EmployeeNumber=002", "EmployeeNumber=002")]
    [InlineData("Update-SyncAccountMapping", "-OldIdentifier EmployeeNumber=002", "EmployeeNumber=002")]
    [InlineData("Update-SyncAccountMapping", "-IdentifierName ", "EmployeeNumber")]
    [InlineData("Import-SyncAccountMapping", "-IdentifierName ", "EmployeeNumber")]
    public void Identifiers_are_those_of_the_account_mapping(string command, string typed, string offered)
    {
        using var care = new ExampleCare();
        Synchronize(care);
        Assert.Equal(offered.Split(' '), Offered(care, command, typed));
    }

    [Fact]
    public void Holds_and_known_issues_are_completed()
    {
        using var care = new ExampleCare();
        Synchronize(care);
        care.Run("$null = Suspend-SyncAccount $args[0] Investigation -Profile $ProfilePath", ExampleCare.Address(2)).Check();
        care.Run("$null = Set-SyncKnownIssue $args[0] ZivverAliasTaken ([DateTime]::Now.AddDays(7)) -Profile $ProfilePath", ExampleCare.Address(3)).Check();

        Assert.Equal([ExampleCare.Address(2)], Offered(care, "Resume-SyncAccount", "-Identity "));
        Assert.Equal([ExampleCare.Address(3)], Offered(care, "Remove-SyncKnownIssue", "-Identity "));
        Assert.Equal(["ZivverAliasTaken"], Offered(care, "Remove-SyncKnownIssue", "-Code "));
    }

    [Fact]
    public void Failures_of_the_last_run_are_completed()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("zivver.json"), $$"""{ "settings": { "addressesElsewhere": [ "{{ExampleCare.Address(2)}}" ] } }""");
        using var care = new ExampleCare(sandbox: $"'{folder.File("zivver.json")}' -Budget 0");
        care.Run("$null = Start-ZivverSync -Profile $ProfilePath -Confirm:$false");

        Assert.Equal([ExampleCare.Address(2)], Offered(care, "Set-SyncKnownIssue", "-Identity "));
        Assert.Equal(["ZivverOutsideOrganization"], Offered(care, "Set-SyncKnownIssue", "-Code "));
    }

    [Fact]
    public void Words_of_a_list_are_offered()
    {
        using var care = new ExampleCare();
        Assert.Equal(["FunctionalAccount", "User"], Completions(care, "Get-ZivverAccount -AccountType "));
        Assert.Equal(["Delta", "Preview", "Review"], Completions(care, "Export-SyncReport ./x.csv -View "));
    }

    [Theory]
    [InlineData("Get-SyncDelta")]
    [InlineData("Start-ZivverSync")]
    [InlineData("Invoke-SyncPreview")]
    public void Options_are_offered_as_a_table(string command)
    {
        using var care = new ExampleCare();
        Assert.Equal(6, Completions(care, command + " -Option ").Count);
        var offered = Assert.Single(Completions(care, command + " -Option disableu"));
        Assert.Equal("@{ disableUsers = $false }", offered);
        Assert.NotEmpty(care.Run($"Get-SyncDelta -Profile $ProfilePath -Option {offered}").Check().Output);
    }

    [Fact]
    public void A_profile_that_cannot_be_read_offers_nothing_and_says_nothing()
    {
        using var care = new ExampleCare();
        File.WriteAllText(care.ProfilePath, "{");
        Assert.Empty(Offered(care, "Get-SyncReview", "-Identity person"));
    }

    [Theory]
    [InlineData("Profile")]
    [InlineData("Identity")]
    [InlineData("RunId")]
    [InlineData("Option")]
    [InlineData("IdentifierName")]
    public void A_parameter_is_completed_wherever_it_is(string name)
    {
        using var session = ModuleSession.Open();
        var parameters = session.Run("Get-Command -Module ZivverSynctool").Check().Output.Select(item => (CmdletInfo)item.BaseObject)
            .Where(command => command.Parameters.ContainsKey(name)).ToList();
        Assert.NotEmpty(parameters);
        Assert.All(parameters, command => Assert.True(
            command.Parameters[name].Attributes.OfType<ArgumentCompleterAttribute>().Any(), $"{command.Name} -{name} is not completed."));
    }

    private static void Synchronize(ExampleCare care) => care.Run("$null = Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();

    private static void PutProfilesAround(ExampleCare care)
    {
        foreach (var path in new[] { "sub/other.profile.jsonc", "sub/settings.json", "sub/it's.jsonc", "sub/notes.txt", "My folder/wide.profile.json", ".hidden/x.profile.json" })
        {
            var file = Path.Combine(care.Folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, path.Contains("it's", StringComparison.Ordinal) ? """{ "$schema": "profile.schema.json" }""" : "{}");
        }

        if (OperatingSystem.IsWindows())
            File.SetAttributes(Path.Combine(care.Folder, ".hidden"), FileAttributes.Hidden | FileAttributes.Directory);
        care.Run("$null = $ExecutionContext.SessionState.Path.SetLocation($args[0])", care.Folder).Check();
    }

    // What PowerShell makes of an argument that is written so.
    private static string Meaning(ExampleCare care, string argument) => care.Run($"& {{ $args[0] }} {argument}").Check().Texts().Single();

    private static IReadOnlyList<string> Offered(ExampleCare care, string command, string typed) =>
        Completions(care, $"{command} -Profile '{care.ProfilePath}' {typed}");

    private static IReadOnlyList<string> Completions(ExampleCare care, string typed) =>
        care.Run("(TabExpansion2 $args[0]).CompletionMatches | ForEach-Object CompletionText", typed).Check().Texts();
}
