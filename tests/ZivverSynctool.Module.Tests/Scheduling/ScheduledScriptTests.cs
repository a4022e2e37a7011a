using System.Management.Automation.Runspaces;

namespace ZivverSynctool.Module.Tests.Scheduling;

/// <summary>The script that schedulers start: with what code it ends.</summary>
public sealed class ScheduledScriptTests
{
    private static readonly string Script = Path.Combine(Paths.Lib, "Invoke-ScheduledSync.ps1");

    [Fact]
    public void Without_a_manual_run_it_is_refused()
    {
        using var care = new ExampleCare();
        Assert.Equal(3, Run(care));
        Assert.Empty(care.Writes);
    }

    [Fact]
    public void What_is_done_and_what_was_done_already_end_with_0()
    {
        using var care = Started();
        care.WritePeople(4);
        Assert.Equal(0, Run(care));
        Assert.Equal(4, care.Users.Count);
        Assert.Equal(0, Run(care));
        Assert.Equal(["Manual", "Unattended", "Unattended"], care.Run("Get-SyncRun -Profile $ProfilePath").Check().Texts("Mode"));
    }

    [Fact]
    public void An_account_that_fails_ends_with_2_and_a_run_after_it_with_a_code_of_its_own()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("zivver.json"), """{ "settings": { "claimedDomains": [ "example.test" ] } }""");
        using var care = Started(sandbox: $"-Budget 0 -Path '{folder.File("zivver.json")}'");
        care.WritePeople(4);
        File.WriteAllText(care.CsvPath, File.ReadAllText(care.CsvPath).Replace(ExampleCare.Address(4), "person004@elsewhere.example.test", StringComparison.Ordinal));
        care.AddDomain("elsewhere.example.test");
        Assert.Equal(2, Run(care));
        care.WritePeople(3);
        Assert.Equal(0, Run(care));
    }

    [Fact]
    public void A_limit_that_trips_ends_with_3()
    {
        using var care = Started(people: 8);
        care.WritePeople(4);
        Assert.Equal(3, Run(care));
        Assert.Equal(8, care.Run("Get-ZivverAccount -Profile $ProfilePath | Where-Object Enabled").Check().Output.Count);
    }

    [Fact]
    public void A_key_that_is_refused_ends_with_4_whatever_the_run_before_ended_with()
    {
        using var care = Started();
        care.Run("$sandbox.AddFault(@{ Kind = 'KeyRevoked' })").Check();
        Assert.Equal(4, Run(care));
    }

    [Fact]
    public void Another_run_that_is_active_ends_with_5()
    {
        using var care = Started();
        using var other = new FileStream(Path.Combine(care.Folder, "Runs", "care.profile", "run.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal(5, Run(care));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-ProfilePath none.json")]
    [InlineData("-ProfilePath $ProfilePath -Untill 06:30")]
    [InlineData("-ProfilePath $ProfilePath -Until teatime")]
    [InlineData("-ProfilePath $ProfilePath something")]
    public void A_wrong_parameter_or_profile_ends_with_6(string parameters)
    {
        using var care = Started();
        Assert.Equal(6, Run(care, parameters));
    }

    [Fact]
    public void Without_the_module_it_ends_with_7()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Script, folder.File("Alone.ps1"));
        using var session = ModuleSession.Bare();
        Assert.Equal("7", session.Run("$env:PSModulePath = ''; & $args[0] -ProfilePath none.json; $LASTEXITCODE", folder.File("Alone.ps1")).Output[^1].ToString());
    }

    [Fact]
    public async Task When_it_is_stopped_the_shell_is_told_to_end_with_8()
    {
        using var care = Started();
        using var server = new SilentServer();
        care.MoveZivver(server.BaseUri);
        var host = new ExitHost();
        using var runspace = RunspaceFactory.CreateRunspace(host, InitialSessionState.CreateDefault2());
        runspace.Open();
        using var shell = PowerShell.Create(runspace).AddScript("& $args[0] -ProfilePath $args[1]").AddArgument(Script).AddArgument(care.ProfilePath);
        var call = shell.BeginInvoke();
        await server.Asked;
        shell.Stop();
        Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(call));
        Assert.Equal(8, host.ExitCode);
    }

    [Fact]
    public void It_is_plain_ASCII_for_Windows_PowerShell_reads_it_in_the_code_page_of_the_computer() =>
        Assert.All(File.ReadAllText(Script), letter => Assert.InRange(letter, '\t', '~'));

    private static ExampleCare Started(int people = 3, string sandbox = "-Budget 0")
    {
        var care = new ExampleCare(people, sandbox);
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        return care;
    }

    private static int Run(ExampleCare care, string parameters = "-ProfilePath $ProfilePath") =>
        int.Parse(care.Run($"& $args[0] {parameters} | Out-Null; $LASTEXITCODE", Script).Output[^1].ToString()!, System.Globalization.CultureInfo.InvariantCulture);
}
