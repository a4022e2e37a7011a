namespace ZivverSynctool.Module.Tests;

public sealed class MappingTests
{
    [Fact]
    public void After_a_run_every_account_has_a_link_and_no_key_is_needed_to_see_it()
    {
        using var care = Synchronized();
        care.Run("[Environment]::SetEnvironmentVariable((Get-SyncProfile).Zivver.ApiKey.Environment, $null)").Check();
        var links = care.Run("Get-SyncAccountMapping").Check();
        Assert.Equal(["EmployeeNumber=001", "EmployeeNumber=002", "EmployeeNumber=003"], links.Texts("Identifier"));
        Assert.Equal([ExampleCare.Address(1), ExampleCare.Address(2), ExampleCare.Address(3)], links.Texts("Email"));
        Assert.Equal([File(care, "links.csv")], care.Run("Export-SyncAccountMapping links.csv").Check().Texts("FullName"));
        Assert.StartsWith("SecretMissing,", care.Run("Update-SyncAccountMapping -ByAddress").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("person002*", 1)]
    [InlineData("PERSON002@example.test", 1)]
    [InlineData("002", 1)]
    [InlineData("employeenumber=002", 1)]
    [InlineData("$id", 1)]
    [InlineData("*@example.test, '002'", 3)]
    [InlineData("nobody*", 0)]
    public void Links_are_found_by_address_identifier_and_id(string identity, int count)
    {
        using var care = Synchronized();
        var found = care.Run($"$id = (Get-SyncAccountMapping)[1].ZivverId; Get-SyncAccountMapping {identity}").Check().Texts("Identifier");
        Assert.Equal(count, found.Count);
        if (count == 1)
            Assert.Equal("EmployeeNumber=002", found[0]);
    }

    [Fact]
    public void What_is_not_linked_is_an_error_of_its_own_and_the_others_are_given()
    {
        using var care = Synchronized();
        var run = care.Run("Get-SyncAccountMapping nobody@example.test, '003'");
        Assert.Equal("LinkNotFound,ZivverSynctool.Commands.GetSyncAccountMappingCommand", run.Error.FullyQualifiedErrorId);
        Assert.Equal(["EmployeeNumber=003"], run.Texts("Identifier"));
    }

    [Fact]
    public void A_user_and_a_functional_account_may_have_the_same_number()
    {
        using var care = WithMailbox();
        care.Run("Set-SyncAccountMapping EmployeeNumber=1 info@example.test").Check();
        Assert.Equal(["a@example.test", "info@example.test"], care.Run("Get-SyncAccountMapping 1").Check().Texts("Email"));
        Assert.Equal(["info@example.test"], care.Run("Get-SyncAccountMapping 1 -AccountType FunctionalAccount").Check().Texts("Email"));
        Assert.Contains("-AccountType", care.Run("Remove-SyncAccountMapping EmployeeNumber=1").Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(["a@example.test"], care.Run("Get-SyncAccountMapping a@* | Remove-SyncAccountMapping").Check().Texts("Email"));
        Assert.Equal(["info@example.test"], care.Run("Get-SyncAccountMapping").Check().Texts("Email"));
    }

    [Fact]
    public void A_removed_link_is_made_by_address_again()
    {
        using var care = Synchronized();
        Assert.Equal(["EmployeeNumber=001"], care.Run("Get-SyncAccountMapping person001* | Remove-SyncAccountMapping").Check().Texts("Identifier"));
        Assert.Equal(["EmployeeNumber=002"], care.Run("Remove-SyncAccountMapping 002 -IdentifierName EmployeeNumber").Check().Texts("Identifier"));
        Assert.Equal(["EmployeeNumber=003"], care.Run("Get-SyncAccountMapping").Check().Texts("Identifier"));

        Assert.Equal(["LinkedByAddress", "LinkedByAddress", ""], care.Run("Get-SyncDelta -IncludeUnchanged").Check().Texts("ReasonCode"));
        care.Run("Start-ZivverSync -Confirm:$false").Check();
        Assert.Equal(3, care.Run("Get-SyncAccountMapping").Check().Output.Count);
    }

    [Fact]
    public void Links_that_are_kept_can_be_set_again()
    {
        using var care = Synchronized();
        care.Run("$links = Get-SyncAccountMapping; $links | Remove-SyncAccountMapping").Check();
        Assert.Empty(care.Run("Get-SyncAccountMapping").Check().Output);
        care.Run("$links | Set-SyncAccountMapping").Check();
        Assert.Equal(["True", "True", "True"], care.Run("Get-SyncAccountMapping | ForEach-Object { $links.ZivverId -contains $_.ZivverId }").Check().Texts());
        Assert.Equal(["EmployeeNumber=001", "EmployeeNumber=002", "EmployeeNumber=003"], care.Run("Get-SyncAccountMapping").Check().Texts("Identifier"));
    }

    [Fact]
    public void A_link_is_set_to_the_account_with_an_address_and_takes_the_place_of_another()
    {
        using var care = Synchronized();
        var set = care.Run("Set-SyncAccountMapping EmployeeNumber=0042 PERSON003@example.test").Check();
        Assert.Equal(["EmployeeNumber=0042"], set.Texts("Identifier"));
        Assert.Contains("EmployeeNumber=003", Assert.Single(set.Warnings), StringComparison.Ordinal);
        Assert.Equal(
            ["EmployeeNumber=001", "EmployeeNumber=002", "EmployeeNumber=0042"],
            care.Run("Get-SyncAccountMapping").Check().Texts("Identifier"));
    }

    [Fact]
    public void A_blocked_change_is_settled_by_piping_it_into_Set()
    {
        using var care = Synchronized();
        Replace(care, "\n002,", "\n102,");
        care.Run("$doubts = Get-SyncDelta | Where-Object SuggestedZivverId").Check();
        Assert.Equal(["RecycledAddress"], care.Run("$doubts").Texts("ReasonCode"));
        Assert.Equal(["EmployeeNumber=102"], care.Run("$doubts | Set-SyncAccountMapping").Check().Texts("Identifier"));
        Assert.Empty(care.Run("Get-SyncDelta").Check().Output);
        Assert.Equal(3, care.Users.Count);
    }

    [Fact]
    public void Reset_asks_and_forgets_all_links()
    {
        var questions = new List<string>();
        using var care = Synchronized(answer: question => { questions.Add(question); return 0; });
        Assert.Equal(3, care.Run("Reset-SyncAccountMapping").Check().Output.Count);
        Assert.Contains("Example Care", Assert.Single(questions), StringComparison.Ordinal);
        Assert.Empty(care.Run("Get-SyncAccountMapping").Check().Output);
    }

    [Fact]
    public void No_resets_nothing()
    {
        using var care = Synchronized(answer: _ => 2);
        Assert.Empty(care.Run("Reset-SyncAccountMapping").Check().Output);
        Assert.Equal(3, care.Run("Get-SyncAccountMapping").Check().Output.Count);
    }

    [Fact]
    public void After_a_reset_accounts_are_the_same_by_their_addresses()
    {
        using var care = Synchronized();
        care.Run("Reset-SyncAccountMapping -Confirm:$false").Check();
        Assert.Empty(care.Run("Get-SyncDelta").Check().Output);
        Assert.Equal(3, care.Run("Update-SyncAccountMapping -ByAddress").Check().Output.Count);
        Assert.Equal(3, care.Run("Get-SyncAccountMapping").Check().Output.Count);
    }

    [Fact]
    public void New_numbers_for_all_are_linked_by_address_and_name()
    {
        using var care = Synchronized();
        Replace(care, "\n0", "\nN0");
        var left = care.Run("Update-SyncAccountMapping -ByAddress").Check();
        Assert.Empty(left.Output);
        Assert.StartsWith("3 accounts left alone", Assert.Single(left.Warnings), StringComparison.Ordinal);

        Assert.Equal(["EmployeeNumber=N001", "EmployeeNumber=N002", "EmployeeNumber=N003"], care.Run("Update-SyncAccountMapping -ByAddress -Replace").Check().Texts("Identifier"));
        Assert.Equal(3, care.Run("Get-SyncAccountMapping N00*").Check().Output.Count);
        Assert.Empty(care.Run("Get-SyncDelta").Check().Output);
    }

    [Fact]
    public void New_numbers_are_linked_by_a_list_of_old_and_new_ones()
    {
        using var care = Synchronized();
        care.Run("""
            $list = @{ Old = '001'; New = '002' }, @{ Old = '002'; New = '001' }, @{ Old = '003'; New = 'A=3' }, @{ Old = '9'; New = '8' } | ForEach-Object { [pscustomobject]$_ }
            $before = Get-SyncAccountMapping
            """).Check();
        var run = care.Run("$list | Update-SyncAccountMapping -IdentifierName EmployeeNumber").Check();
        Assert.StartsWith("1 of 4 old identifiers", Assert.Single(run.Warnings), StringComparison.Ordinal);
        var links = care.Run("Get-SyncAccountMapping").Check();
        Assert.Equal(["EmployeeNumber=002", "EmployeeNumber=001", "EmployeeNumber=A=3"], links.Texts("Identifier"));
        Assert.Equal(care.Run("$before").Texts("ZivverId"), links.Texts("ZivverId"));
    }

    [Fact]
    public void Another_property_can_identify_accounts_from_now_on()
    {
        using var care = Synchronized();
        care.Run("Update-SyncAccountMapping 001 9b1c -IdentifierName EmployeeNumber -NewIdentifierName objectGUID").Check();
        care.Run("Update-SyncAccountMapping EmployeeNumber=002 objectGUID=9b1d").Check();
        Assert.Equal(["objectGUID=9b1c", "objectGUID=9b1d", "EmployeeNumber=003"], care.Run("Get-SyncAccountMapping").Check().Texts("Identifier"));
    }

    [Theory]
    [InlineData("", "Set-SyncAccountMapping EmployeeNumber=9 person001@example.test -WhatIf", "EmployeeNumber=9")]
    [InlineData("", "Get-SyncAccountMapping 001 | Set-SyncAccountMapping -WhatIf", "EmployeeNumber=001")]
    [InlineData("", "Get-SyncAccountMapping 001 | Remove-SyncAccountMapping -WhatIf", "EmployeeNumber=001")]
    [InlineData("", "Reset-SyncAccountMapping -WhatIf", "EmployeeNumber=001 EmployeeNumber=002 EmployeeNumber=003")]
    [InlineData("", "Update-SyncAccountMapping EmployeeNumber=001 EmployeeNumber=9 -WhatIf", "EmployeeNumber=9")]
    [InlineData("Remove-SyncAccountMapping EmployeeNumber=002", "Update-SyncAccountMapping -ByAddress -WhatIf", "EmployeeNumber=002")]
    [InlineData("Export-SyncAccountMapping all.csv", "Import-SyncAccountMapping all.csv -Replace -WhatIf", "EmployeeNumber=001 EmployeeNumber=002 EmployeeNumber=003")]
    public void WhatIf_gives_the_links_and_changes_nothing(string before, string script, string identifiers)
    {
        using var care = Synchronized();
        care.Run(before).Check();
        var mapping = System.IO.File.ReadAllText(Mapping(care));
        Assert.Equal(identifiers.Split(' '), care.Run(script).Check().Texts("Identifier"));
        Assert.Equal(mapping, System.IO.File.ReadAllText(Mapping(care)));
    }

    /// <summary>An organization after its first run, as the current location.</summary>
    internal static ExampleCare Synchronized(Func<string, int>? answer = null)
    {
        var care = new ExampleCare(answer: answer);
        Synchronize(care);
        return care;
    }

    /// <summary>The same with a user and a functional account.</summary>
    internal static ExampleCare WithMailbox()
    {
        var care = new ExampleCare();
        System.IO.File.WriteAllText(care.CsvPath, "EmployeeNumber,AccountType,Email,DisplayName,Delegates\n1,User,a@example.test,A,\n2,FunctionalAccount,info@example.test,Info,a@example.test\n");
        Synchronize(care);
        return care;
    }

    /// <summary>A file in the current location.</summary>
    internal static string File(ExampleCare care, string name) => Path.Combine(Path.GetDirectoryName(care.ProfilePath)!, name);

    /// <summary>The file with the links.</summary>
    internal static string Mapping(ExampleCare care) => Assert.Single(Directory.GetFiles(File(care, "Account Mapping"), "*.csv"));

    private static void Synchronize(ExampleCare care)
    {
        care.Run("$null = $ExecutionContext.SessionState.Path.SetLocation($args[0])", Path.GetDirectoryName(care.ProfilePath)!).Check();
        care.Run("Start-ZivverSync -Confirm:$false").Check();
    }

    private static void Replace(ExampleCare care, string old, string now) =>
        System.IO.File.WriteAllText(care.CsvPath, System.IO.File.ReadAllText(care.CsvPath).Replace(old, now, StringComparison.Ordinal));
}
