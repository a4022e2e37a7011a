using System.Security;

namespace ZivverSynctool.Module.Tests;

public sealed class ErrorTests
{
    private const string Key = "a-key-that-must-never-be-shown";

    public static TheoryData<string, string, ErrorCategory> Calls => new()
    {
        { "Get-SyncProfile -Profile none.json", "ProfileMissing", ErrorCategory.ObjectNotFound },
        { "Get-SyncDelta -Profile $ProfilePath -Option @{ updateUser = $false }", "UnknownOption", ErrorCategory.InvalidArgument },
        { "Get-SyncDelta -Profile $ProfilePath -Option @{ updateUsers = 'no' }", "OptionValueInvalid", ErrorCategory.InvalidArgument },
        { "Get-SyncDelta -Profile $ProfilePath -Complete", "CompleteWithoutAccounts", ErrorCategory.InvalidArgument },
        { "Start-ZivverSync -Profile $ProfilePath -Allow @{ DisableUser = 1 } -Confirm:$false", "UnknownLimit", ErrorCategory.InvalidArgument },
        { "Start-ZivverSync -Profile $ProfilePath -Allow @{ DisableUsers = 'many' } -Confirm:$false", "LimitValueInvalid", ErrorCategory.InvalidArgument },
        { "Start-ZivverSync -Profile $ProfilePath -Allow @{ DisableUsers = -1 } -Confirm:$false", "LimitValueInvalid", ErrorCategory.InvalidArgument },
        { "Start-ZivverSync -Profile $ProfilePath -Allow @{ DisableUsers = 1.5 } -Confirm:$false", "LimitValueInvalid", ErrorCategory.InvalidArgument },
        { "Start-ZivverSync -Profile $ProfilePath -Allow @{ DisableUsers = '5%' } -Confirm:$false", "LimitValueInvalid", ErrorCategory.InvalidArgument },
        { "Start-ZivverSync -Profile $ProfilePath -Allow @{ DisableUsers = $null } -Confirm:$false", "LimitValueInvalid", ErrorCategory.InvalidArgument },
        { "Start-ZivverSync -Profile $ProfilePath -Allow @{ 8 = 1 } -Confirm:$false", "UnknownLimit", ErrorCategory.InvalidArgument },
        { "Start-ZivverSync -Profile $ProfilePath -Option @{ deleteUsers = $true } -Confirm:$false", "UnknownOption", ErrorCategory.InvalidArgument },
        { "[pscustomobject]@{ Email = 'x' } | Export-SyncReport report.html -Profile $ProfilePath", "NotAChange", ErrorCategory.InvalidArgument },
        { "[pscustomobject]@{ Email = 'x' } | Export-SyncPlan sync.plan -Profile $ProfilePath -Force", "NotAChange", ErrorCategory.InvalidArgument },
        { "Get-SyncDelta -Profile $ProfilePath | Export-SyncPlan ([IO.Path]::Combine([IO.Path]::GetDirectoryName($ProfilePath), 'none', 'sync.plan'))", "OutputFileNotWritten", ErrorCategory.InvalidArgument },
        { "Get-SyncDelta -Profile $ProfilePath | Start-ZivverSync -Profile other.profile.json", "ProfileMismatch", ErrorCategory.InvalidArgument },
        { "Get-SyncSourceAccount Staf -Profile $ProfilePath", "UnknownSource", ErrorCategory.ObjectNotFound },
        { "Get-ZivverAccount nobody@example.test -Profile $ProfilePath", "AccountNotFound", ErrorCategory.ObjectNotFound },
        { "[pscustomobject]@{ mail = 'x' } | ConvertTo-SyncAccount @{ Emial = 'mail' }", "UnknownProperty", ErrorCategory.InvalidArgument },
        { "[pscustomobject]@{ mail = 'x' } | ConvertTo-SyncAccount @{ Email = 'mail' }", "InvalidAddress", ErrorCategory.InvalidData },
        { "Start-ZivverSandbox -Fault @{ Kind = 'Lost' }", "FaultInvalid", ErrorCategory.InvalidArgument },
        { "$sandbox.AddFault(@{ Kind = 'KeyRevoked' }); Get-SyncDelta -Profile $ProfilePath", "ZivverNotAuthorized", ErrorCategory.AuthenticationError },
        { "$sandbox.AddFault(@{ Kind = 'HtmlPage'; Times = 0 }); Get-SyncDelta -Profile $ProfilePath", "ZivverUnexpectedAnswer", ErrorCategory.ResourceUnavailable },
        { "Stop-ZivverSandbox $sandbox; Get-SyncDelta -Profile $ProfilePath -ApiKey $key", "ZivverUnreachable", ErrorCategory.ResourceUnavailable },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void Bad_input_is_one_clear_error(string script, string id, ErrorCategory category)
    {
        using var care = new ExampleCare();
        care.Run("$key = $args[0]", Secret()).Check();
        var error = care.Run(script).Error;
        Assert.StartsWith(id + ",ZivverSynctool.Commands.", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(category, error.CategoryInfo.Category);
        Assert.EndsWith(".", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Key, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(care.Writes);
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
