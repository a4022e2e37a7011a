using System.Text.Json;
using ZivverSynctool.Module.Tests.Errors;

namespace ZivverSynctool.Module.Tests;

public sealed class ScriptSourceTests : IDisposable
{
    private const string Password = "p4ss-that-must-never-be-shown";

    private readonly string _passwordVariable = "SCRIPT_PASSWORD_" + Guid.NewGuid().ToString("n");
    private readonly ExampleCare _care = new();

    public void Dispose() => _care.Dispose();

    [Fact]
    public void Objects_and_tables_of_a_script_are_accounts()
    {
        Script("""
            [pscustomobject]@{ EmployeeNumber = '00149'; Email = 'Anna@Example.test'; DisplayName = 'Anna'; Enabled = $true; Aliases = @('a@example.test') }
            @{ EmployeeNumber = 2; email = 'berta@example.test'; DisplayName = 'Berta'; Enabled = $false }
            [ordered]@{ EmployeeNumber = 3; Email = 'carla@example.test'; DisplayName = 'Carla' }
            , @([pscustomobject]@{ EmployeeNumber = 4; Email = 'dora@example.test' }, @{ EmployeeNumber = 5; Email = 'els@example.test' })
            $null
            @{ AccountType = 'FunctionalAccount'; EmployeeNumber = 'M1'; Email = 'info@example.test'; DisplayName = 'Info'; Delegates = 'team@example.test' }
            @{ AccountType = 'Group'; Email = 'team@example.test'; Delegates = 'anna@example.test', 'berta@example.test' }
            """);
        var accounts = Accounts().Check();
        Assert.Equal(
            ["anna@example.test", "berta@example.test", "carla@example.test", "dora@example.test", "els@example.test", "info@example.test"], accounts.Texts("Email"));
        Assert.Equal(["EmployeeNumber=00149", "EmployeeNumber=2"], accounts.Texts("Identifiers").Take(2));
        Assert.Equal(["True", "False", ""], accounts.Texts("Enabled").Take(3));
        Assert.Equal("anna@example.test berta@example.test", accounts.Texts("Delegates")[^1]);
        Assert.Equal("accounts.ps1 object 1", accounts.Texts("Location")[0]);
    }

    [Fact]
    public void Their_properties_may_have_other_names()
    {
        Script("[pscustomobject]@{ mail = 'anna@example.test'; nr = '7'; proxy = 'SMTP:anna@example.test', 'smtp:a@example.test', 'X500:/o=Example/cn=a' }",
            """ "columns": { "Email": "mail", "EmployeeNumber": "nr", "Aliases": "proxy" } """);
        var account = Accounts().Check();
        Assert.Equal(["EmployeeNumber=7"], account.Texts("Identifiers"));
        Assert.Equal(["a@example.test"], account.Texts("Aliases"));
    }

    [Fact]
    public void Several_values_where_one_is_expected_are_a_problem_and_none_of_them_is_taken()
    {
        Script("""
            @{ EmployeeNumber = 1; Email = 'anna@example.test', 'ans@example.test'; DisplayName = 'Anna' }
            @{ EmployeeNumber = 2; Email = @('berta@example.test'); DisplayName = @($null, 'Berta'); PhoneNumber = @() }
            @{ EmployeeNumber = 3, 4; Email = 'carla@example.test'; DisplayName = 'Carla' }
            """);
        var delta = _care.Run("Get-SyncDelta -Profile $ProfilePath").Check();
        Assert.Equal(["berta@example.test", "anna@example.test", "carla@example.test"], delta.Texts("Email"));
        Assert.Equal(["", "SeveralValues", "SeveralValues"], delta.Texts("ReasonCode"));
        Assert.Contains("accounts.ps1 object 1: Email has 2 values where one is expected: anna@example.test, ans@example.test", delta.Texts("Reason")[1], StringComparison.Ordinal);
        Assert.Equal("Berta", delta.Texts("DisplayName")[0]);
    }

    [Fact]
    public void A_run_from_a_script_leaves_nothing_to_do()
    {
        Script("1..5 | ForEach-Object { @{ EmployeeNumber = $_; Email = \"p$_@example.test\"; DisplayName = \"P $_\"; Enabled = $true } }");
        Assert.Equal(5, _care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check().Output.Count);
        Assert.Empty(_care.Run("Get-SyncDelta -Profile $ProfilePath").Check().Output);
    }

    [Fact]
    public void Parameters_come_from_the_profile_and_secrets_from_their_places()
    {
        Script("""
            param([string] $Unit, [int] $Days, [double] $Share, [switch] $All, [string[]] $Places, [pscredential] $Login, [securestring] $Token)
            $text = "$Unit|$($Unit.GetType().Name)|$Days|$Share|$All|$($Places -join '+')|$($Login.UserName)|$($Login.GetNetworkCredential().Password.Length)|$($Token.Length)"
            @{ EmployeeNumber = 1; Email = 'anna@example.test'; DisplayName = $text }
            """,
            $$"""
            "parameters": { "Unit": "Zorg; $(exit)", "Days": 30, "Share": 0.5, "All": true, "Places": [ "Zwolle", "Den Haag" ] },
            "credentials": { "Token": { "environment": "{{_passwordVariable}}" }, "Login": { "secret": "svc-hr", "vault": "Work" } }
            """);
        Vault();
        Assert.Equal([$"Zorg; $(exit)|String|30|0.5|True|Zwolle+Den Haag|EXAMPLE\\svc-hr|{Password.Length}|{Password.Length}"], Accounts().Check().Texts("DisplayName"));
    }

    [Theory]
    [Provokes]
    [InlineData("param([string] $Department) ", "ScriptParameters", "has no parameter 'Departmint'. Did you mean 'Department'?")]
    [InlineData("", "ScriptParameters", "has no parameter 'Departmint'")]
    [InlineData("param([Parameter(Mandatory)] $Departmint, [Parameter(Mandatory)] $Server)", "ScriptParameters", "needs a value for 'Server'")]
    public void A_script_is_asked_for_nothing_it_does_not_have_and_never_asks(string head, string id, string message)
    {
        Script(head + "; @{ Email = 'anna@example.test' }", """ "parameters": { "Departmint": "Zorg" } """);
        Fails(id, message);
    }

    [Fact]
    public void A_script_that_can_look_for_single_accounts_is_asked_to()
    {
        Script("param([string[]] $Identity, [switch] $WithAccess) foreach ($one in $Identity) { @{ EmployeeNumber = $one; Email = $one; DisplayName = \"$WithAccess\"; Enabled = $true } }");
        _care.Run("Start-ZivverSync anna@example.test -Profile $ProfilePath -Confirm:$false").Check();
        Assert.Equal(["anna@example.test", "berta@example.test"], _care.Run("Get-SyncDelta berta@example.test, anna@example.test -WithAccess -Profile $ProfilePath").Check().Texts("Email").Order());
        Assert.Equal(["Update"], _care.Run("Get-SyncDelta anna@example.test -WithAccess -Profile $ProfilePath").Check().Texts("Action"));
    }

    [Fact]
    public void It_runs_in_the_folder_of_the_profile_and_the_session_stays_where_it_was()
    {
        Script("$ExecutionContext.SessionState.Path.PushCurrentLocation('mine'); $here = $PWD.Path; $null = $ExecutionContext.SessionState.Path.SetLocation('/'); @{ Email = 'anna@example.test'; DisplayName = $here }");
        var before = _care.Run("$PWD.Path").Texts();
        Assert.Equal([Path.GetDirectoryName(_care.ProfilePath)!], Accounts().Check().Texts("DisplayName"));
        Script("$null = $ExecutionContext.SessionState.Path.SetLocation('/'); throw 'x'");
        Fails("ScriptFailed", "x");
        Assert.Equal(before, _care.Run("$PWD.Path").Texts());
    }

    [Fact]
    public void A_folder_may_have_any_name()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(_care.ProfilePath)!, "a [1] 'b' $c"));
        Script("@{ Email = 'anna@example.test'; DisplayName = $PSScriptRoot }");
        var profile = Path.Combine(folder.FullName, "care.profile.json");
        File.Move(_care.ProfilePath, profile);
        File.Move(ScriptPath, Path.Combine(folder.FullName, "accounts.ps1"));
        var before = _care.Run("$null = $ExecutionContext.SessionState.Path.SetLocation([WildcardPattern]::Escape($args[0])); $PWD.Path", folder.FullName).Check().Texts();
        Assert.Equal([folder.FullName], _care.Run("Get-SyncSourceAccount").Check().Texts("DisplayName"));
        Assert.Equal(before, _care.Run("$PWD.Path").Texts());
    }

    [Fact]
    public void Nothing_of_it_stays_in_the_session_and_the_settings_of_the_session_do_not_change_it()
    {
        Script("$mine += 1; $PSModuleAutoLoadingPreference = 'None'; if ($nowhere -eq $null) { @{ Email = 'anna@example.test'; DisplayName = \"$mine\" } }");
        _care.Run("Set-StrictMode -Version 3").Check();
        Assert.Equal(["1"], _care.Run("Set-StrictMode -Version 3; $ErrorActionPreference = 'Stop'; Get-SyncSourceAccount -Profile $ProfilePath").Check().Texts("DisplayName"));
        Assert.Equal(["False"], _care.Run("[bool]($ExecutionContext.SessionState.PSVariable.Get('mine'))").Texts());
    }

    [Fact]
    public void What_it_says_beside_its_objects_is_said()
    {
        Script("""
            $PSCmdlet.WriteWarning('old file'); $PSCmdlet.WriteVerbose('reading'); $PSCmdlet.WriteInformation('hello', @()); @{ Email = 'anna@example.test' }
            $PSCmdlet.WriteWarning("shown $([Net.NetworkCredential]::new('', $Token).Password)")
            """, Credentials, "[CmdletBinding()] param($Token) ");
        var run = _care.Run("Get-SyncSourceAccount -Profile $ProfilePath -Verbose 4>&1 6>&1").Check();
        Assert.Equal(["old file", "shown ***"], run.Warnings);
        Assert.Contains("reading", run.Texts());
        Assert.Contains("hello", run.Texts());
        Assert.Contains("anna@example.test", run.Texts("Email"));
    }

    public static TheoryData<string, string, string> Failures => new()
    {
        { "@{ Email = 'a@example.test' }; throw 'no connection'", "ScriptFailed", "no connection (accounts.ps1 line 1)" },
        { "@{ Email = 'a@example.test' }; $ExecutionContext.InvokeCommand.GetCommand('none', 'All').Name.Length.Nothing.More()", "ScriptFailed", "null" },
        { "@{ Email = 'a@example.test' }\nGet-Nothing\n@{ Email = 'b@example.test' }", "ScriptFailed", "Get-Nothing" },
        { "function f { [CmdletBinding()] param() $PSCmdlet.WriteError([Management.Automation.ErrorRecord]::new([Exception]::new('page 2 failed'), 'x', 0, $null)) }\n@{ Email = 'a@example.test' }; f; f", "ScriptFailed", "page 2 failed (accounts.ps1 line 2), the first of 2 errors" },
        { "@{ Email = 'a@example.test' }; exit 3", "ScriptFailed", "it ended with exit code 3" },
        { "@{ Email = 'a@example.test' }; break", "ScriptFailed", "'break' or 'continue' outside a loop" },
        { "@{ Email = 'a@example.test' }; continue", "ScriptFailed", "'break' or 'continue' outside a loop" },
        { "if (", "ScriptFailed", "(accounts.ps1 line 1)" },
        { "throw @{ a = 1 }", "ScriptFailed", "failed: " },
        { "@{ Email = 'a@example.test' }; 'Connecting to the server'", "ScriptOutput", "as object 2: 'Connecting to the server' (String)" },
        { "$list = [Collections.ArrayList]::new(); $list.Add(1); @{ Email = 'a@example.test' }", "ScriptOutput", "as object 1: '0' (Int32)" },
        { "try { 'text' } catch { }; @{ Email = 'a@example.test' }", "ScriptOutput", "as object 1: 'text'" },
        { "", "SourceEmpty", "gave no account" },
        { "exit", "SourceEmpty", "gave no account" },
    };

    [Theory]
    [Provokes]
    [InlineData("ScriptFailed", "throw 'no connection'")]
    [InlineData("ScriptOutput", "'Connecting to the server'")]
    [InlineData("SourceEmpty", "exit")]
    public void A_script_that_fails_ends_the_call(string id, string script)
    {
        Script(script);
        Assert.StartsWith(id + ",", _care.Run("Get-SyncDelta -Profile $ProfilePath").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_script_that_does_not_give_everything_is_an_error_and_nothing_is_written(string script, string id, string message)
    {
        Script(script);
        var run = _care.Run("foreach ($pass in 1, 2) { try { Start-ZivverSync -Profile $ProfilePath -Confirm:$false } catch { \"$($_.FullyQualifiedErrorId): $_\" } }; 'goes on'");
        Assert.Null(run.Thrown);
        Assert.Equal("goes on", run.Texts()[^1]);
        Assert.Equal(3, run.Output.Count);
        Assert.All(run.Texts().Take(2), text => Assert.StartsWith(id + ",", text, StringComparison.Ordinal));
        Assert.All(run.Texts().Take(2), text => Assert.Contains(message, text, StringComparison.Ordinal));
        Assert.Empty(_care.Writes);
    }

    [Theory]
    [InlineData("throw \"login with $([Net.NetworkCredential]::new('', $Token).Password) failed\"")]
    [InlineData("[Net.NetworkCredential]::new('', $Token).Password")]
    [InlineData("$PSCmdlet.ThrowTerminatingError([Management.Automation.ErrorRecord]::new([Exception]::new('outer', [Exception]::new([Net.NetworkCredential]::new('', $Token).Password)), 'x', 0, $null))")]
    public void A_secret_that_a_script_lets_slip_is_not_repeated(string script)
    {
        Script("; " + script, Credentials, "[CmdletBinding()] param($Token) ");
        var error = Accounts().Error;
        Assert.StartsWith("Script", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, error + error.Exception.ToString() + JsonSerializer.Serialize(error.ErrorDetails.Message), StringComparison.Ordinal);
    }

    /// <remarks>Execution policies exist on Windows only; this is what the shell throws there.</remarks>
    [Fact]
    [Provokes("ScriptBlocked")]
    public void A_script_that_policy_forbids_says_how_it_is_allowed()
    {
        Script("throw [Management.Automation.PSSecurityException]::new('accounts.ps1 cannot be loaded because running scripts is disabled on this system.')");
        var error = Fails("ScriptBlocked", "Unblock-File");
        Assert.Equal(ErrorCategory.SecurityError, error.CategoryInfo.Category);
    }

    [Fact]
    [Provokes("ScriptMissing")]
    public void A_script_that_is_not_there_is_named()
    {
        Script("1");
        File.Delete(ScriptPath);
        Fails("ScriptMissing", ScriptPath);
    }

    [Fact]
    public void What_is_nothing_in_some_objects_and_a_list_in_others_is_left_alone_and_said()
    {
        Script("@{ Email = 'anna@example.test'; Aliases = @() }, @{ Email = 'berta@example.test'; Aliases = $null }, @{ Email = 'carla@example.test' }");
        var run = Accounts().Check();
        Assert.Equal("Script: Aliases is nothing in 1 of 2 objects (the first: berta@example.test), so theirs stay as they are. Give an empty list, @(), to those that are to have none.", Assert.Single(run.Warnings));
        Assert.Equal(["True", "False", "False"], run.Output.Select(account => account.Properties["Aliases"].Value is not null).Select(isList => isList.ToString()));
    }

    [Fact]
    public async Task Endless_output_ends_when_the_call_is_stopped()
    {
        Script("try { $global:begun.Set(); while ($true) { @{ Email = 'anna@example.test' } } } finally { $global:cleaned = $PWD.Path }");
        _care.Run("$begun = [Threading.ManualResetEventSlim]::new()").Check();
        var begun = (ManualResetEventSlim)_care.Run("$begun").Output[0].BaseObject;
        var before = _care.Run("$PWD.Path").Texts();
        using var shell = _care.Session.Shell("Get-SyncDelta -Profile $ProfilePath");
        var call = shell.BeginInvoke();
        await Task.Run(() => begun.Wait(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        shell.Stop();
        Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(call));
        Assert.Equal([Path.GetDirectoryName(_care.ProfilePath)!], _care.Run("$cleaned").Texts());
        Assert.Equal(before, _care.Run("$PWD.Path").Texts());
    }

    private string ScriptPath => Path.Combine(Path.GetDirectoryName(_care.ProfilePath)!, "accounts.ps1");

    private ScriptRun Accounts() => _care.Run("Get-SyncSourceAccount -Profile $ProfilePath");

    private ErrorRecord Fails(string id, string message)
    {
        var error = Accounts().Error;
        Assert.StartsWith(id + ",", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(message, error.ToString(), StringComparison.Ordinal);
        return error;
    }

    private void Script(string script, string keys = "", string head = "")
    {
        File.WriteAllText(ScriptPath, head + script);
        var source = """{ "name": "Script", "type": "script", "path": "accounts.ps1", "identifier": "EmployeeNumber" """ + (keys.Length == 0 ? "" : ", " + keys) + " }";
        _care.WriteProfile(source);
        Environment.SetEnvironmentVariable(_passwordVariable, Password);
    }

    private string Credentials => $$""" "credentials": { "Token": { "environment": "{{_passwordVariable}}" } } """;

    /// <summary>A stand-in for a vault of SecretManagement.</summary>
    private void Vault() => _care.Run("""
        $null = New-Module Microsoft.PowerShell.SecretManagement {
            param($password)
            function Get-Secret { [CmdletBinding()] param($Name, $Vault) [pscredential]::new("EXAMPLE\$Name", [Net.NetworkCredential]::new('', $password).SecurePassword) }
        } -ArgumentList $args[0] | Import-Module -Global
        """, Password).Check();
}
