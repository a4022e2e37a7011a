using ZivverSynctool.Module.Tests.Errors;

namespace ZivverSynctool.Module.Tests;

public sealed class PipelineTests
{
    [Fact]
    public void Any_object_can_be_a_source_account()
    {
        using var session = ModuleSession.Open();
        var account = session.Run("""
            [pscustomobject]@{
                mail = ' Piet@Example.test'; displayName = 'Piet'; Enabled = $false; ObjectGuid = [guid]'3f2504e0-4f89-41d3-9a0c-0305e82c3301'
                proxyAddresses = 'SMTP:piet@example.test', 'smtp:P@example.test'; MobilePhone = '06-12345678'
            } | ConvertTo-SyncAccount @{ Email = 'mail'; PhoneNumber = 'MobilePhone'; Aliases = { $_.proxyAddresses -replace '^smtp:' } } -Identifier ObjectGuid
            """).Check();
        Assert.Equal(["piet@example.test"], account.Texts("Email"));
        Assert.Equal(["Piet"], account.Texts("DisplayName"));
        Assert.Equal(["False"], account.Texts("Enabled"));
        Assert.Equal(["p@example.test"], account.Texts("Aliases"));
        Assert.Equal(["+31612345678"], account.Texts("PhoneNumber"));
        Assert.Equal(["ObjectGuid=3f2504e0-4f89-41d3-9a0c-0305e82c3301"], account.Texts("Identifiers"));
        Assert.Null(account.Output[0].Properties["Delegates"].Value);
    }

    [Fact]
    public void Tables_are_objects_and_identifiers_may_have_other_names_too()
    {
        using var session = ModuleSession.Open();
        var accounts = session.Run("""
            $bytes = ([guid]'8727bbf4-2d0c-413c-a311-afc1b20550be').ToByteArray()
            @{ MAIL = 'anna@example.test'; nr = 7; sid = $bytes }, [ordered]@{ mail = 'berta@example.test'; Nr = '08'; sid = '{8727bbf4-2d0c-413c-a311-afc1b20550be}' } |
                ConvertTo-SyncAccount @{ Email = 'mail'; EmployeeNumber = 'nr'; SsoAccountKey = 'sid' } -Identifier EmployeeNumber -SsoAccountKeyFormat Base64
            """).Check();
        Assert.Equal(["EmployeeNumber=7", "EmployeeNumber=08"], accounts.Texts("Identifiers"));
        Assert.Equal(["9LsnhwwtPEGjEa/BsgVQvg==", "9LsnhwwtPEGjEa/BsgVQvg=="], accounts.Texts("SsoAccountKey"));
    }

    [Fact]
    public void Addresses_with_their_kind_are_aliases_if_they_are_mail_addresses()
    {
        using var session = ModuleSession.Open();
        var accounts = session.Run("""
            [pscustomobject]@{ PrimarySmtpAddress = 'info@example.test'; EmailAddresses = [Collections.ArrayList]('SMTP:info@example.test', 'smtp:i@example.test', 'X500:/o=Example', 'SPO:SPO_1') } |
                ConvertTo-SyncAccount @{ Email = 'PrimarySmtpAddress'; Aliases = 'EmailAddresses' } -AccountType FunctionalAccount
            """).Check();
        Assert.Equal(["i@example.test"], accounts.Texts("Aliases"));
        Assert.Equal(["FunctionalAccount"], accounts.Texts("AccountType"));
    }

    [Fact]
    public void A_list_that_is_nothing_in_some_objects_is_left_alone_and_said()
    {
        using var session = ModuleSession.Open();
        var run = session.Run("""
            [pscustomobject]@{ Email = 'anna@example.test'; Aliases = @() }, [pscustomobject]@{ Email = 'berta@example.test'; Aliases = $null } | ConvertTo-SyncAccount
            """).Check();
        Assert.Null(run.Output[1].Properties["Aliases"].Value);
        Assert.Contains("berta@example.test", Assert.Single(run.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_with_a_fault_does_not_hold_back_the_others()
    {
        using var session = ModuleSession.Open();
        var run = session.Run("'a@example.test', 'b', 'c@example.test' | ForEach-Object { [pscustomobject]@{ Email = $_ } } | ConvertTo-SyncAccount -AccountType FunctionalAccount");
        Assert.Equal(["a@example.test", "c@example.test"], run.Texts("Email"));
        Assert.Equal("InvalidAddress,ZivverSynctool.Commands.ConvertToSyncAccountCommand", run.Error.FullyQualifiedErrorId);
        Assert.Equal(["FunctionalAccount", "FunctionalAccount"], run.Texts("AccountType"));
    }

    [Fact]
    public void Piped_accounts_take_the_place_of_the_sources_and_nobody_counts_as_missing()
    {
        using var care = new ExampleCare();
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        const string one = "[pscustomobject]@{ Email = 'person001@example.test'; DisplayName = 'Other' } | ConvertTo-SyncAccount";
        Assert.Equal(["Update"], care.Run($"{one} | Get-SyncDelta -Profile $ProfilePath").Check().Texts("Action"));
        Assert.Equal(
            ["Disable", "Disable", "Update"],
            care.Run($"{one} | Get-SyncDelta -Profile $ProfilePath -Complete").Check().Texts("Action").Order());
    }

    [Fact]
    public void Source_accounts_are_shown_as_the_sources_say()
    {
        using var care = new ExampleCare();
        Assert.Equal(["Person 001", "Person 002", "Person 003"], care.Run("Get-SyncSourceAccount -Profile $ProfilePath").Check().Texts("DisplayName"));
        Assert.Equal(3, care.Run("Get-SyncSourceAccount staff -Profile $ProfilePath").Check().Output.Count);
    }

    [Fact]
    public void Zivver_accounts_are_found_by_wildcard_and_by_what_they_have_access_to()
    {
        using var care = new ExampleCare();
        File.WriteAllText(care.CsvPath, """
            EmployeeNumber,AccountType,Email,DisplayName,Delegates
            1,User,a@example.test,A,
            2,User,b@example.test,B,
            3,FunctionalAccount,info@example.test,Info,b@example.test
            """);
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        Assert.Equal(["b@example.test"], care.Run("Get-ZivverAccount -DelegateOf info@example.test -Profile $ProfilePath").Check().Texts("Email"));
        Assert.Equal(["info@example.test"], care.Run("Get-ZivverAccount I*@example.test -Profile $ProfilePath").Check().Texts("Email"));
        Assert.Equal(["a@example.test", "b@example.test"], care.Run("Get-ZivverAccount -AccountType User -Profile $ProfilePath").Check().Texts("Email").Order());
    }

    [Fact]
    [Provokes("ProfileAmbiguous")]
    public void A_profile_can_be_named_by_its_object_or_by_being_the_only_one_here()
    {
        using var care = new ExampleCare();
        Assert.Equal(3, care.Run("Get-SyncDelta -Profile (Get-SyncProfile -Profile $ProfilePath)").Check().Output.Count);
        Assert.Equal(3, care.Run("$null = $ExecutionContext.SessionState.Path.SetLocation($args[0]); Get-SyncDelta", Path.GetDirectoryName(care.ProfilePath)!).Check().Output.Count);
        File.Copy(care.ProfilePath, care.ProfilePath.Replace("care.", "other.", StringComparison.Ordinal));
        Assert.StartsWith("ProfileAmbiguous", care.Run("Get-SyncDelta").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    [Provokes("ProfileExists")]
    public void A_new_profile_is_found_and_comes_with_its_schema()
    {
        using var care = new ExampleCare();
        using var folder = new TemporaryFolder();
        File.Copy(care.CsvPath, folder.File("staff.csv"));
        care.Run("$null = $ExecutionContext.SessionState.Path.SetLocation($args[0])", folder.Path).Check();
        const string create = "New-SyncProfile new.jsonc -Domain example.test -CsvPath staff.csv -Identifier EmployeeNumber -BaseUri $sandbox.BaseUri";
        care.Run(create + " -WhatIf").Check();
        Assert.False(File.Exists(folder.File("new.jsonc")));
        Assert.Equal([folder.File("new.jsonc")], care.Run(create).Check().Texts("Path"));
        Assert.True(File.Exists(folder.File("profile.schema.json")));
        Assert.Equal(3, care.Run("Get-SyncDelta -ApiKey $sandbox.ApiKey").Check().Output.Count);
        Assert.Equal("ProfileExists,ZivverSynctool.Commands.NewSyncProfileCommand", care.Run(create).Error.FullyQualifiedErrorId);
        care.Run(create + " -Force").Check();
    }

    [Theory]
    [InlineData("'person001@example.test' | Get-ZivverAccount -Profile $ProfilePath")]
    [InlineData("Get-ZivverAccount person001@example.test -Profile $ProfilePath | Get-ZivverAccount -Profile $ProfilePath")]
    [InlineData("'person001@example.test' | Get-SyncAccountMapping -Profile $ProfilePath")]
    [InlineData("Get-ZivverAccount person001@example.test -Profile $ProfilePath | Get-SyncAccountMapping -Profile $ProfilePath")]
    [InlineData("'person001@example.test' | Get-SyncSourceAccount -Profile $ProfilePath")]
    [InlineData("Get-ZivverAccount person001@example.test -Profile $ProfilePath | Get-SyncSourceAccount -Profile $ProfilePath")]
    [InlineData("'person001@example.test' | Trace-SyncAccount -Profile $ProfilePath | Where-Object Stage -eq Zivver | ForEach-Object { [pscustomobject]@{ Email = $_.Subject } }")]
    [InlineData("Get-ZivverAccount person001@example.test -Profile $ProfilePath | Trace-SyncAccount -Profile $ProfilePath | Where-Object Stage -eq Zivver | ForEach-Object { [pscustomobject]@{ Email = $_.Subject } }")]
    [InlineData("'person001@example.test' | Suspend-SyncAccount -Reason Test -Profile $ProfilePath")]
    [InlineData("$null = Suspend-SyncAccount person001@example.test Test -Profile $ProfilePath; Get-SyncHold -Profile $ProfilePath | Resume-SyncAccount -Profile $ProfilePath")]
    [InlineData("$null = 'person001@example.test' | Suspend-SyncAccount -Reason Test -Profile $ProfilePath; 'person001@example.test' | Resume-SyncAccount -Profile $ProfilePath")]
    public void An_account_can_be_piped_as_text_or_as_an_object(string script)
    {
        using var care = new ExampleCare();
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        Assert.Equal(["person001@example.test"], care.Run(script).Check().Texts("Email"));
    }

    [Fact]
    public void Several_accounts_are_traced_after_one_look_at_Zivver()
    {
        using var care = new ExampleCare();
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        int Requests() => care.Run("$sandbox.Requests").Check().Output.Count;
        var before = Requests();
        care.Run("Trace-SyncAccount person001@example.test -Profile $ProfilePath").Check();
        var one = Requests() - before;
        Assert.Equal(
            ["person001@example.test", "person003@example.test"],
            care.Run("'person001@example.test', 'person003@example.test' | Trace-SyncAccount -Profile $ProfilePath | Where-Object Stage -eq Zivver").Check().Texts("Subject"));
        Assert.Equal(before + 2 * one, Requests());
    }

    [Theory]
    [InlineData("@() | Get-ZivverAccount -Profile $ProfilePath", 0)]
    [InlineData("@() | Get-ZivverAccount -Since 2020-01-01 -Profile $ProfilePath", 0)]
    [InlineData("@() | Get-SyncAccountMapping -Profile $ProfilePath", 0)]
    [InlineData("@() | Get-SyncSourceAccount -Profile $ProfilePath", 0)]
    [InlineData("@() | Trace-SyncAccount -Profile $ProfilePath", 0)]
    [InlineData("'person001@example.test' | Get-ZivverAccount person002@example.test -Profile $ProfilePath", 1)]
    [InlineData("'nobody@example.test' | Get-ZivverAccount -Profile $ProfilePath", 1)]
    public void A_pipeline_that_brings_nobody_never_means_everybody(string script, int errors)
    {
        using var care = new ExampleCare();
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        var run = care.Run(script);
        Assert.Empty(run.Output);
        Assert.Equal(errors, run.Errors.Count);
    }

    [Theory]
    [InlineData("Get-SyncProfile -Profile $ProfilePath | Test-SyncProfile")]
    [InlineData("$ProfilePath | Test-SyncProfile")]
    [InlineData("Get-SyncProfile -Profile $ProfilePath | Get-SyncRun")]
    [InlineData("Get-SyncProfile -Profile $ProfilePath | Get-SyncHealth")]
    public void A_profile_can_be_piped_to_what_is_about_profiles(string script)
    {
        using var care = new ExampleCare();
        care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check();
        Assert.NotEmpty(care.Run(script).Check().Output);
    }

    [Fact]
    public void Progress_ends()
    {
        using var care = new ExampleCare();
        var progress = care.Run("Start-ZivverSync -Profile $ProfilePath -Confirm:$false").Check().Progress;
        Assert.NotEmpty(progress);
        Assert.Equal(ProgressRecordType.Completed, progress[^1].RecordType);
    }
}
