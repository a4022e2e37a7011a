using System.Collections;

namespace ZivverSynctool.Shell.Exchange;

/// <summary>Comes to the commands of Exchange as a profile says. What it opens is closed at the end of the scope, and nothing else.</summary>
internal sealed class ExchangeOpening(ExchangeShell exchange, ShellCommand shell, ShellScope scope, SourceSettings settings, ExchangeFailures failures)
{
    private const string OnlineConnections = "Get-ConnectionInformation";

    // Connections are told apart by their ids: without one, all connections of the session would be closed. The commands of one that is
    // closed must not be taken for those of the next. Whatever the session's preferences are, it is done, and nobody is asked.
    private const string Disconnect = """
        foreach ($zsConnection in & $args[0]) {
            if ($args[2] -contains $zsConnection.ConnectionId) { continue }
            & $args[1] -ConnectionId $zsConnection.ConnectionId -Confirm:$false -WhatIf:$false
            foreach ($zsModule in Get-Module) {
                if ($zsModule.Name -eq [IO.Path]::GetFileName($zsConnection.ModuleName)) { Remove-Module -ModuleInfo $zsModule -Force -Confirm:$false -WhatIf:$false }
            }
        }
        """;

    private const string RemoveSession = """
        if ($args[1].Module) { Remove-Module -ModuleInfo $args[1].Module -Force -Confirm:$false -WhatIf:$false }
        foreach ($zsSession in Get-PSSession -Name $args[0] -ErrorAction Ignore) { Remove-PSSession -Session $zsSession -Confirm:$false -WhatIf:$false }
        """;

    private readonly ExchangeSettings _settings = settings.Exchange!;

    /// <summary>Opens what is to be opened, and gives the names of the commands.</summary>
    /// <exception cref="SyncException">There is no way to them, or it is in doubt where they would lead.</exception>
    public ExchangeCommands Open(ExchangeSignIn signIn)
    {
        var commands = _settings.Connection switch
        {
            ExchangeConnection.Existing => Existing(),
            ExchangeConnection.Remote => Remote(signIn),
            _ => Online(signIn),
        };
        if (commands.Needed.Where(name => exchange.Find(name) is null).ToList() is { Count: > 0 } missing)
            throw failures.CommandsMissing(missing, _settings.Connection);
        return commands;
    }

    private ExchangeCommands Existing()
    {
        var commands = new ExchangeCommands(_settings.IsOnline, _settings.Prefix);
        var online = exchange.Find(OnlineConnections) is null ? [] : Connections();
        if (!_settings.IsOnline)
            return online.Exists(connection => IsOf(commands.Mailboxes, connection))
                ? throw failures.Ambiguous($"{commands.Mailboxes} belongs to Exchange Online, and a server is meant")
                : commands;

        if (exchange.Find(OnlineConnections) is null)
            throw failures.CommandsMissing([OnlineConnections], _settings.Connection);
        if (_settings.Prefix is null && online.Count > 1)
            throw failures.Ambiguous($"this session has {online.Count} connections to Exchange Online");
        if (online.Find(connection => string.Equals(connection.Text("ModulePrefix"), _settings.Prefix, StringComparison.OrdinalIgnoreCase)) is not { } own)
            throw failures.NotConnected(_settings.Prefix);
        return exchange.Find(commands.GroupMembers) is null || IsOf(commands.GroupMembers, own)
            ? commands
            : throw failures.Ambiguous($"{commands.GroupMembers} does not belong to that connection to Exchange Online");
    }

    // Each connection to Exchange Online has a module of its own, in a folder of that name (Get-ConnectionInformation, ModuleName).
    private bool IsOf(string command, ExchangeObject connection) =>
        exchange.Find(command)?.ModuleName is { Length: > 0 } module && Path.GetFileName(connection.Text("ModuleName")) == module;

    private ExchangeCommands Online(ExchangeSignIn signIn)
    {
        const string connect = "Connect-ExchangeOnline";
        const string disconnect = "Disconnect-ExchangeOnline";
        var commands = new ExchangeCommands(isOnline: true, _settings.Prefix);
        if (new[] { connect, disconnect, OnlineConnections }.Any(name => exchange.Find(name) is null))
            throw failures.ModuleMissing();
        var before = Connections();
        if (_settings.Prefix is null && before.Count > 0)
            throw failures.Ambiguous("this session is connected to Exchange Online already");
        EnsureFree(commands);

        var parameters = new Hashtable { ["ShowBanner"] = false, ["SkipLoadingFormatData"] = true, ["CommandName"] = commands.ToImport };
        if (_settings.Prefix is { } prefix)
            parameters["Prefix"] = prefix;
        if (_settings.Connection == ExchangeConnection.Interactive)
            parameters["UserPrincipalName"] = _settings.UserName;
        else
        {
            parameters["AppId"] = _settings.ClientId;
            parameters["Organization"] = _settings.Organization;
            parameters["Certificate"] = signIn.Certificate;
        }

        scope.AtEnd(Disconnect, OnlineConnections, disconnect, before.Select(connection => connection.Text("ConnectionId")).ToArray());
        Connect(connect, parameters, _ => { });
        return commands;
    }

    private ExchangeCommands Remote(ExchangeSignIn signIn)
    {
        var prefix = _settings.Prefix ?? "ZivverSync";
        var commands = new ExchangeCommands(isOnline: false, prefix);
        EnsureFree(commands);
        var parameters = new Hashtable
        {
            ["Name"] = $"ZivverSynctool-{Guid.NewGuid()}",
            ["ConfigurationName"] = "Microsoft.Exchange",
            ["ConnectionUri"] = new Uri(_settings.ConnectionUri!.AbsoluteUri.TrimEnd('/') + "/"),
            ["Authentication"] = _settings.Authentication.ToString(),
        };
        if (signIn.Credential is { } credential)
            parameters["Credential"] = credential;
        var opened = new Hashtable();
        scope.AtEnd(RemoveSession, parameters["Name"], opened);
        PSObject? session = null;
        Connect("New-PSSession", parameters, item => session = item);
        Connect("Import-PSSession", new Hashtable
        {
            ["Session"] = session ?? throw failures.CommandsMissing(commands.Needed, _settings.Connection),
            ["Prefix"] = prefix,
            ["CommandName"] = commands.ToImport,
            ["DisableNameChecking"] = true,
        }, item => opened["Module"] = item);
        return commands;
    }

    private List<ExchangeObject> Connections() =>
        exchange.Read("the connections of this session", OnlineConnections, new Hashtable()).FindAll(connection => connection.Flag("IsEopSession") != true);

    // Commands that are there already would stay, and be taken for those of the new connection.
    private void EnsureFree(ExchangeCommands commands)
    {
        var own = commands.IsBuiltIn ? [commands.GroupMembers, commands.Groups, commands.Users] : commands.All;
        if (own.Where(name => exchange.Find(name) is not null).ToList() is { Count: > 0 } taken)
            throw failures.PrefixTaken(taken);
    }

    private void Connect(string command, IDictionary parameters, Action<PSObject> take)
    {
        try
        {
            shell.Run(command, parameters, take);
        }
        catch (ShellFailure failure)
        {
            throw failures.SignInFailed(_settings.Connection, failure);
        }
    }
}
