namespace ZivverSynctool.Module.Tests.Suites;

/// <summary>The suites for Pester, which not everybody has, in a hosted PowerShell: each scenario is tried by <c>dotnet test</c>, too.</summary>
[Collection(AloneCollection.Name)]
public sealed class SuiteTests
{
    private const string Load = """
        $passed, $failed = $args[1], $args[2]
        New-Module -Name Pester -ScriptBlock ([scriptblock]::Create($args[0])) -ArgumentList $passed, $failed | Import-Module
        """;

    private static readonly string Folder = Path.Combine(Paths.Root, "tests", "Pester");

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.Tests.ps1").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_suite_passes_without_Pester_as_well(string suite)
    {
        var (passed, failed) = Run(Path.Combine(Folder, suite));
        Assert.True(failed.Count == 0, string.Join('\n', failed));
        // That one is for Windows PowerShell only.
        Assert.Equal(suite != "WindowsPowerShell.Tests.ps1", passed.Count > 0);
    }

    [Fact]
    public void A_command_is_left_out_by_no_suite()
    {
        using var session = ModuleSession.Open();
        var suites = string.Join('\n', Directory.GetFiles(Folder, "*.Tests.ps1").SelectMany(File.ReadLines).Where(line => !line.StartsWith('#')));
        Assert.All(
            session.Run("(Get-Command -Module ZivverSynctool).Name").Check().Texts(),
            command => Assert.Contains(command + " ", suites.Replace('\n', ' ').Replace(')', ' '), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1 | Should -Be 2")]
    [InlineData("1, 2 | Should -Be 1")]
    [InlineData("@() | Should -Be 1")]
    [InlineData("1 | Should -Not -Be 1")]
    [InlineData("'abc' | Should -Match '^b'")]
    [InlineData("1, 2 | Should -Contain 3")]
    [InlineData("1 | Should -BeNullOrEmpty")]
    [InlineData("@() | Should -Not -BeNullOrEmpty")]
    [InlineData("$false | Should -BeTrue")]
    [InlineData("'/none' | Should -Exist")]
    [InlineData("1 | Should -BeGreaterThan 0")]
    [InlineData("1 | Should")]
    [InlineData("throw 'no'")]
    public void What_is_not_so_does_not_pass(string expectation)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("False.Tests.ps1"), $"Describe 'Something' {{ It 'is so' {{ {expectation} }} }}");
        var (passed, failed) = Run(folder.File("False.Tests.ps1"));
        Assert.Empty(passed);
        Assert.StartsWith("Something is so: ", Assert.Single(failed), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'A' | Should -Be 'a'")]
    [InlineData("1, 2 | Should -Be 1, 2")]
    [InlineData("1 | Should -Not -Be 2")]
    [InlineData("'abc' | Should -Match 'B'")]
    [InlineData("1, 2 | Should -Contain 2")]
    [InlineData("@() | Should -BeNullOrEmpty")]
    [InlineData("$null | Should -BeNullOrEmpty")]
    [InlineData("$true | Should -BeTrue")]
    [InlineData("'/none' | Should -Not -Exist")]
    [InlineData("$value | Should -Be 5")]
    public void What_is_so_passes(string expectation)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("True.Tests.ps1"), $"BeforeAll {{ $value = 5 }}\nDescribe 'Something' {{ It 'is so' {{ {expectation} }} }}");
        var (passed, failed) = Run(folder.File("True.Tests.ps1"));
        Assert.True(failed.Count == 0, string.Join('\n', failed));
        Assert.Equal(["Something is so"], passed);
    }

    private static (List<string> Passed, List<string> Failed) Run(string suite)
    {
        using var folder = new TemporaryFolder();
        using var session = ModuleSession.Bare();
        var (passed, failed) = (new List<string>(), new List<string>());
        session.Run(Load, File.ReadAllText(Path.Combine(Paths.Root, "tests", "ZivverSynctool.Module.Tests", "Suites", "StandInPester.ps1")), passed, failed).Check();
        session.Run("$TestDrive = $args[0]; . $args[1]", folder.Path, suite).Check();
        session.Run("Complete-Suite").Check();
        return (passed, failed);
    }
}
