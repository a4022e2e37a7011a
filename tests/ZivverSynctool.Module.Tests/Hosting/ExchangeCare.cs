using ZivverSynctool.StandIns.Exchange;

namespace ZivverSynctool.Module.Tests;

/// <summary>An organization whose mailboxes are in a stand-in for Exchange, and a PowerShell session that can connect to it.</summary>
internal sealed class ExchangeCare : IDisposable
{
    private const string Load = """
        $connections, $online, $remoting, $commands, $answer = $args
        if ($connections.Online) {
            New-Module -Name ExchangeOnlineManagement -ScriptBlock ([scriptblock]::Create($online)) -ArgumentList $connections, $commands, $answer | Import-Module -Global
        }
        New-Module -Name StandInRemoting -ScriptBlock ([scriptblock]::Create($remoting)) -ArgumentList $connections, $commands, $answer | Import-Module -Global
        """;

    private const string Attach = """
        $session = New-PSSession -ConfigurationName Microsoft.Exchange -ConnectionUri http://mail1.example.test/PowerShell/ -Authentication Kerberos
        $null = Import-PSSession $session -Prefix $args[0] -DisableNameChecking
        """;

    private readonly ExampleCare _care = new();

    public ExchangeCare(bool isOnline = true)
    {
        Exchange = new StandInExchange("example.test", isOnline);
        Connections = isOnline ? new StandInConnections { Online = Exchange } : new StandInConnections { Server = Exchange };
        Start();
    }

    /// <summary>A hybrid organization.</summary>
    public ExchangeCare(StandInExchange online, StandInExchange server)
    {
        Exchange = online;
        Connections = new StandInConnections { Online = online, Server = server };
        Start();
    }

    /// <summary>The organization; of a hybrid one its part in Exchange Online.</summary>
    public StandInExchange Exchange { get; }

    public StandInConnections Connections { get; }

    public ModuleSession Session => _care.Session;

    public string Folder => Path.GetDirectoryName(_care.ProfilePath)!;

    public IReadOnlyList<string> Writes => _care.Writes;

    /// <summary>An organization whose session is connected, and whose profile uses that.</summary>
    /// <param name="isOnline">Whether it is Exchange Online.</param>
    /// <param name="keys">More keys of the source.</param>
    public static ExchangeCare Connected(bool isOnline = true, string keys = "")
    {
        var care = new ExchangeCare(isOnline);
        if (isOnline)
            care.ConnectOnline();
        else
            care.ConnectServer();
        care.UseExisting(keys);
        return care;
    }

    /// <summary>Writes the profile with these sources.</summary>
    public void WriteProfile(string sources) => _care.WriteProfile(sources);

    /// <summary>Writes the profile with one source, which uses the connection that the session has.</summary>
    public void UseExisting(string keys = "") =>
        WriteProfile($$"""{ "name": "Exchange", "type": "exchange", "connection": "existing", "environment": "{{(Connections.Online is null ? "onPremises" : "online")}}" {{(keys.Length == 0 ? "" : ", " + keys)}} }""");

    /// <summary>Connects the session to Exchange Online, as an administrator does.</summary>
    public void ConnectOnline(string parameters = "") => Run($"Connect-ExchangeOnline -UserPrincipalName admin@example.test {parameters}").Check();

    /// <summary>Connects the session to the server, as an administrator does.</summary>
    public void ConnectServer(string prefix = "") => Run(Attach, prefix).Check();

    public ScriptRun Run(string script, params object[] arguments) => _care.Run(script, arguments);

    public ScriptRun Accounts(string parameters = "") => Run($"Get-SyncSourceAccount {parameters} -Profile $ProfilePath");

    /// <summary>Who has access to the mailboxes, by their addresses: addresses, and references that no source knows.</summary>
    public Dictionary<string, string> Access() => Accounts().Check().Output
        .Select(item => (SyncAccount: item, Email: (string)item.Properties["Email"].Value))
        .ToDictionary(item => item.Email, item => string.Join(' ', Values(item.SyncAccount, "Delegates").Concat(Values(item.SyncAccount, "DelegateReferences"))));

    public ErrorRecord Fails(string id, params string[] messages)
    {
        var error = Accounts().Error;
        Assert.Equal(id, error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.All(messages, message => Assert.Contains(message, error.ToString() + error.ErrorDetails, StringComparison.Ordinal));
        return error;
    }

    public void Dispose() => _care.Dispose();

    private static IEnumerable<string> Values(PSObject item, string property) => item.Properties[property].Value is IEnumerable<string> values ? values : [];

    private void Start()
    {
        Run(Load, Connections, StandInScripts.ExchangeOnline, StandInScripts.Remoting, StandInScripts.Commands, StandInScripts.Answer).Check();
    }
}
