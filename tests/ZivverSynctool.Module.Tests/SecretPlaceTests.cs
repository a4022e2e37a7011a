using System.Text.RegularExpressions;
using ZivverSynctool.Module.Tests.Errors;

namespace ZivverSynctool.Module.Tests;

/// <summary>Where the API key may be kept, and what is said when it is not to be had there.</summary>
public sealed class SecretPlaceTests : IDisposable
{
    private const string InVault = """{ "secret": "Zivver", "vault": "Work" }""";

    private readonly ExampleCare _care = new();

    public void Dispose() => _care.Dispose();

    [Theory]
    [InlineData("$key", InVault)]
    [InlineData("[pscredential]::new('zivver', $key)", InVault)]
    [InlineData("[Net.NetworkCredential]::new('', $key).Password", InVault)]
    [InlineData("if ($Vault) { throw 'Another vault than the default one.' } $key", """{ "secret": "Zivver" }""")]
    public void A_vault_gives_it_in_any_form_that_a_vault_keeps(string given, string place)
    {
        Vault(given);
        KeyIn(place);

        Assert.Equal(3, _care.Run("Get-SyncDelta -Profile $ProfilePath").Check().Output.Count);
        Assert.Equal(3, _care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check().Output.Count);
        var search = new SecretSearch(_care.Run("[Net.NetworkCredential]::new('', $sandbox.ApiKey).Password").Check().Texts().Single());
        Assert.NotEqual(0, search.Folder(_care.Folder));
        Assert.Empty(search.Found);
    }

    [Fact]
    public void Names_of_secret_and_vault_are_data_and_not_text_of_a_script()
    {
        Vault("if ($Name -ne \"a'; throw 'x' #\" -or $Vault -ne '$(throw 1)') { throw 'Other names.' } $key");
        KeyIn("""{ "secret": "a'; throw 'x' #", "vault": "$(throw 1)" }""");

        Assert.Equal(3, _care.Run("Get-SyncDelta -Profile $ProfilePath").Check().Output.Count);
    }

    [Theory]
    [Provokes]
    [InlineData("throw [Management.Automation.ItemNotFoundException]::new(\"The secret $Name was not found.\")", "SecretMissing", "The secret Zivver was not found")]
    [InlineData("throw \"Vault $Vault does not exist in registry.\"", "SecretMissing", "Vault Work does not exist")]
    [InlineData("Write-Unfound", "SecretMissing", "Write-Unfound")]
    [InlineData("", "SecretMissing", "is empty")]
    [InlineData("throw [PasswordRequiredException]::new('A valid password is required.')", "SecretVaultLocked", "the vault 'Work', which is locked")]
    [InlineData("throw [Exception]::new('Unable to get secret.', [PasswordRequiredException]::new('A valid password is required.'))", "SecretVaultLocked", "locked")]
    [InlineData("$PSCmdlet.WriteError([Management.Automation.ErrorRecord]::new([Exception]::new('No such secret.'), 'x', 'NotSpecified', $null))", "SecretMissing", "No such secret")]
    [InlineData("@{ a = 1 }", "SecretUnusable", "neither text nor a credential")]
    public void A_vault_that_does_not_give_it_is_said_to_be_why(string given, string id, string said)
    {
        Vault(given);
        KeyIn(InVault);

        Fails(id, 4, said);
    }

    [Fact]
    [Provokes("SecretPlaceUnknown")]
    public void Without_the_module_that_reads_vaults_it_is_named()
    {
        KeyIn(InVault);

        Fails("SecretPlaceUnknown", 4, "the module that reads vaults is not here");
    }

    [Fact]
    [Provokes("SecretFileUnprotected")]
    public void A_file_is_refused_where_PowerShell_does_not_protect_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows protects such files.");
        File.WriteAllText(Path.Combine(_care.Folder, "zivver.clixml"), "<Objs />");
        KeyIn("""{ "file": "zivver.clixml" }""");

        Fails("SecretFileUnprotected", 6, "on Windows only");
    }

    private void Fails(string id, int exitCode, string said)
    {
        foreach (var call in new[] { "Get-SyncDelta -Profile $ProfilePath", "Start-ZivverSync -Profile $ProfilePath -Confirm:$false" })
        {
            var error = _care.Run(call).Error;
            Assert.StartsWith(id + ",", error.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Contains(said, error.ToString(), StringComparison.Ordinal);
            Assert.Equal(exitCode, Assert.IsType<int>(error.Exception.GetType().GetProperty("ExitCode")!.GetValue(error.Exception)));
        }

        Assert.Empty(_care.Writes);
    }

    private void KeyIn(string place) => File.WriteAllText(
        _care.ProfilePath, Regex.Replace(File.ReadAllText(_care.ProfilePath), "\"apiKey\": \\{[^}]*\\}", _ => $"\"apiKey\": {place}"));

    // A stand-in for a vault of SecretManagement, and for the error of SecretStore that has its name.
    private void Vault(string given) => _care.Run("""
        class PasswordRequiredException : InvalidOperationException { PasswordRequiredException([string] $message) : base($message) { } }
        $null = New-Module Microsoft.PowerShell.SecretManagement ([scriptblock]::Create("
            param(`$key)
            function Get-Secret { [CmdletBinding()] param(`$Name, `$Vault) $($args[0]) }
        ")) -ArgumentList $sandbox.ApiKey | Import-Module -Global
        """, given).Check();
}
