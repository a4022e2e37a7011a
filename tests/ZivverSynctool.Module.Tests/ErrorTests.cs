using System.Security;
using ZivverSynctool.Module.Tests.Errors;

namespace ZivverSynctool.Module.Tests;

public sealed class ErrorTests
{
    private const string Key = "a-key-that-must-never-be-shown";

    public static TheoryData<string, string> Calls => new()
    {
        { "Get-SyncProfile -Profile none.json", "ProfileMissing" },
        { "Get-SyncDelta -Profile $ProfilePath -Option @{ updateUser = $false }", "UnknownOption" },
        { "Get-SyncDelta -Profile $ProfilePath -Option @{ updateUsers = 'no' }", "OptionValueInvalid" },
        { "Get-SyncDelta -Profile $ProfilePath -Complete", "CompleteWithoutAccounts" },
        { "Start-ZivverSync -Profile $ProfilePath -Allow @{ DisableUser = 1 } -Confirm:$false", "UnknownLimit" },
        { "Start-ZivverSync -Profile $ProfilePath -Allow @{ DisableUsers = 'many' } -Confirm:$false", "LimitValueInvalid" },
        { "Start-ZivverSync -Profile $ProfilePath -Allow @{ DisableUsers = -1 } -Confirm:$false", "LimitValueInvalid" },
        { "Start-ZivverSync -Profile $ProfilePath -Allow @{ DisableUsers = 1.5 } -Confirm:$false", "LimitValueInvalid" },
        { "Start-ZivverSync -Profile $ProfilePath -Allow @{ DisableUsers = '5%' } -Confirm:$false", "LimitValueInvalid" },
        { "Start-ZivverSync -Profile $ProfilePath -Allow @{ DisableUsers = $null } -Confirm:$false", "LimitValueInvalid" },
        { "Start-ZivverSync -Profile $ProfilePath -Allow @{ 8 = 1 } -Confirm:$false", "UnknownLimit" },
        { "Start-ZivverSync -Profile $ProfilePath -Option @{ deleteUsers = $true } -Confirm:$false", "UnknownOption" },
        { "[pscustomobject]@{ Email = 'x' } | Export-SyncReport report.html -Profile $ProfilePath", "NotAChange" },
        { "[pscustomobject]@{ Email = 'x' } | Export-SyncPlan sync.plan -Profile $ProfilePath -Force", "NotAChange" },
        { "Get-SyncDelta -Profile $ProfilePath | Export-SyncPlan ([IO.Path]::Combine([IO.Path]::GetDirectoryName($ProfilePath), 'none', 'sync.plan'))", "OutputFileNotWritten" },
        { "Get-SyncDelta -Profile $ProfilePath | Start-ZivverSync -Profile other.profile.json", "ProfileMismatch" },
        { "Get-SyncSourceAccount Staf -Profile $ProfilePath", "UnknownSource" },
        { "Get-ZivverAccount nobody@example.test -Profile $ProfilePath", "AccountNotFound" },
        { "[pscustomobject]@{ mail = 'x' } | ConvertTo-SyncAccount @{ Emial = 'mail' }", "UnknownProperty" },
        { "Start-ZivverSandbox -Fault @{ Kind = 'Lost' }", "FaultInvalid" },
        { "$sandbox.AddFault(@{ Kind = 'KeyRevoked' }); Get-SyncDelta -Profile $ProfilePath", "ZivverNotAuthorized" },
        { "$sandbox.AddFault(@{ Kind = 'HtmlPage'; Times = 0 }); Get-SyncDelta -Profile $ProfilePath", "ZivverUnexpectedAnswer" },
        { "Stop-ZivverSandbox $sandbox; Get-SyncDelta -Profile $ProfilePath -ApiKey $key", "ZivverUnreachable" },
    };

    [Theory]
    [Provokes]
    [MemberData(nameof(Calls))]
    public void Bad_input_is_one_clear_error(string script, string id)
    {
        using var care = new ExampleCare();
        care.Run("$key = $args[0]", Secret()).Check();
        var error = care.Run(script).Error;
        Assert.StartsWith(id + ",ZivverSynctool.Commands.", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.EndsWith(".", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Key, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(care.Writes);
    }

    [Theory]
    [InlineData("Start-ZivverSandbox -Port $sandbox.BaseUri.Port", "Choose another port, or a free one with -Port 0.")]
    [InlineData("Export-SyncReport \"$Folder/no/x.html\" -Profile $ProfilePath", "there is no folder '*no'. Make the folder, or correct the path.")]
    [InlineData("Export-SyncReport \"$Folder/dir.html\" -Profile $ProfilePath", "it is a folder. Name a file in it.")]
    [InlineData("$sandbox.AddFault(@{ Kind = 'Refuse' })", "'Refuse' is not a kind of fault. Did you mean '*'? The kinds are TooManyRequests, *, KeyRevoked.")]
    [InlineData("$sandbox.AddFault(@{ Method = 'POST' })", "The fault has no 'Kind'. The kinds are TooManyRequests, *, KeyRevoked.")]
    [InlineData("$sandbox.AddFault(@{ Kindd = 'Redirect' })", "A fault has no 'Kindd'. Did you mean 'Kind'?*")]
    public void What_to_do_fits_what_is_wrong(string script, string advice)
    {
        using var care = new ExampleCare();
        Directory.CreateDirectory(Path.Combine(care.Folder, "dir.html"));
        care.Run("$Folder = $args[0]", care.Folder).Check();
        var said = care.Run(script).Error.ToString();
        Assert.True(new WildcardPattern($"*{advice}*").IsMatch(said), said);
    }

    [Theory]
    [InlineData("Suspend-ZivverSync 18:00 Migration -Profile $ProfilePath", "The file '*Runs' already exists*")]
    [InlineData("Set-SyncKnownIssue person001@example.test ZivverAliasTaken ([DateTime]::Now.AddDays(1)) -Profile $ProfilePath", "The file '*Runs' already exists*")]
    public void A_folder_that_cannot_be_made_is_the_cause_that_is_told(string script, string cause)
    {
        using var care = new ExampleCare();
        File.WriteAllText(Path.Combine(care.Folder, "Runs"), "");
        var said = care.Run(script).Error.ToString();
        Assert.True(new WildcardPattern($"*.json' cannot be written: {cause}").IsMatch(said), said);
        Assert.DoesNotContain("unfinished", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Export-SyncReport /sys/x.json -Profile $ProfilePath", "'/sys/x.json' cannot be written: Permission to write in the folder '/sys' is missing.")]
    [InlineData("New-SyncProfile /sys/x.json -Domain example.test -CsvPath /sys/staff.csv -Identifier EmployeeNumber", "'/sys/x.json' cannot be written: Permission to write in the folder '/sys' is missing.")]
    [InlineData("New-SyncProfile /sys/new/x.json -Domain example.test -CsvPath /sys/staff.csv -Identifier EmployeeNumber", "'/sys/new/x.json' cannot be written: The folder '/sys/new' cannot be made: permission to write in '/sys' is missing.")]
    public void A_folder_that_may_not_be_written_to_is_named(string script, string told)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a folder that not even its administrator may write to.");
        using var care = new ExampleCare();
        Assert.Contains(told, care.Run(script).Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_with_one_object_does_not_end_the_call()
    {
        using var care = new ExampleCare();
        var run = care.Run("[pscustomobject]@{ mail = 'x' }, [pscustomobject]@{ mail = 'a@example.test' } | ConvertTo-SyncAccount @{ Email = 'mail' }");
        Assert.StartsWith("InvalidAddress,ZivverSynctool.Commands.", run.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.InvalidData, run.Error.CategoryInfo.Category);
        Assert.Equal(["a@example.test"], run.Texts("Email"));
    }

    [Fact]
    public void A_key_as_plain_text_is_refused_and_not_repeated()
    {
        using var care = new ExampleCare();
        var error = care.Run("Get-SyncDelta -Profile $ProfilePath -ApiKey $args[0]", Key).Error;
        Assert.Contains("SecureString", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Key, error.ToString() + error.Exception, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$key")]
    [InlineData("([pscredential]::new('zivver', $key))")]
    public void A_key_can_be_given_to_a_call(string apiKey)
    {
        using var care = new ExampleCare();
        care.Run("$key = $sandbox.ApiKey").Check();
        Assert.Equal(3, care.Run($"Get-SyncDelta -Profile $ProfilePath -ApiKey {apiKey}").Check().Output.Count);
        care.Run("$key = $args[0]", Secret()).Check();
        var error = care.Run($"Get-SyncDelta -Profile $ProfilePath -ApiKey {apiKey}").Error;
        Assert.StartsWith("ZivverNotAuthorized", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, error.ToString() + error.Exception, StringComparison.Ordinal);
    }

    private static SecureString Secret()
    {
        var secret = new SecureString();
        foreach (var letter in Key)
            secret.AppendChar(letter);
        return secret;
    }
}
