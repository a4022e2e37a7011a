namespace ZivverSynctool.Module.Tests.Help;

/// <summary>
/// The organization that the examples of the help are about: synchronized once, then somebody joined, married and left, somebody
/// is held, and the session is in the folder of its only profile.
/// </summary>
internal sealed class HelpCare : IDisposable
{
    private const string Sources = """
        { "name": "Staff", "type": "csv", "path": "staff.csv", "identifier": "EmployeeNumber" },
        { "name": "Mailboxes", "type": "csv", "path": "mailboxes.csv" }
        """;

    // The hosted engine has no module Microsoft.PowerShell.Utility, and nobody has an Active Directory at hand.
    private const string StandIns = """
        function Get-Date { [DateTime]::Now }
        function Format-List { $input }
        function Import-Csv ($Path) {
            $head, $rows = [IO.File]::ReadAllLines([IO.Path]::Combine($PWD.Path, $Path))
            foreach ($row in $rows) { $item = [ordered]@{}; $values = $row.Split(','); $n = 0; foreach ($name in $head.Split(',')) { $item[$name] = $values[$n++] }; [pscustomobject]$item }
        }
        function Get-ADUser ($Filter, $Properties) {
            [pscustomobject]@{ mail = 'noor@example.test'; displayName = 'Noor Visser'; proxyAddresses = 'SMTP:noor@example.test', 'smtp:n.visser@example.test'; objectGUID = [guid]::NewGuid(); Enabled = $true }
        }
        $PSDefaultParameterValues = @{ 'Start-ZivverSandbox:Port' = 0 }
        """;

    private readonly ExampleCare _care = new(answer: _ => 0);

    public HelpCare()
    {
        _care.WriteProfile(Sources);
        Write("mailboxes.csv", "AccountType,Email,DisplayName,Delegates\nFunctionalAccount,info@example.test,Informatie,jan@example.test|els@example.test\n");
        Write("staff.csv", """
            EmployeeNumber,Email,DisplayName,Enabled
            00101,jan@example.test,Jan de Boer,true
            00102,els@example.test,Els Jansen,true
            00103,piet@example.test,Piet Smit,true
            00105,anna@example.test,Anna Mulder,true

            """);
        _care.Session.Run(StandIns).Check();
        _care.Run("$own = $sandbox").Check();
        _care.Run("$null = $ExecutionContext.SessionState.Path.SetLocation($args[0])", _care.Folder).Check();
        _care.Run("$null = Start-ZivverSync; $null = Suspend-SyncAccount piet@example.test 'Investigation'").Check();
        _care.Run("""
            $null = Set-SyncKnownIssue els@example.test ZivverAliasTaken ([DateTime]::Now.AddDays(7))
            $null = Set-SyncKnownIssue piet@example.test ZivverAliasTaken ([DateTime]::Now.AddDays(7))
            """).Check();
        Write("staff.csv", """
            EmployeeNumber,Email,DisplayName,Enabled
            00101,jan@example.test,Jan de Boer-Bakker,true
            00102,els@example.test,Els Jansen,true
            00103,piet@example.test,Piet Smit,true
            00104,noor@example.test,Noor Visser,true

            """);
        Write("hr.csv", "E-mailadres;Nummer\njan@example.test;00101\n");
        Write("numbers.csv", "Old,New\n00101,P0101\n00102,P0102\n");
        Write("zivver.jsonc", """{ "users": [ { "email": "admin@example.test", "displayName": "Beheer" } ] }""");
    }

    /// <summary>Runs an example as it stands.</summary>
    public ScriptRun Run(string example) => _care.Run(example);

    public void Dispose()
    {
        // An example may have opened one of its own under that name.
        _care.Run("Stop-ZivverSandbox $sandbox; $sandbox = $own").Check();
        _care.Dispose();
    }

    private void Write(string file, string content) => File.WriteAllText(Path.Combine(_care.Folder, file), content);
}
