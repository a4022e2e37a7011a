using System.Collections;
using System.Collections.Concurrent;
using System.Net;
using System.Security;
using ZivverSynctool.Infrastructure.Sandbox;
using ZivverSynctool.Input;
using ZivverSynctool.Simulation;

namespace ZivverSynctool;

/// <summary>A Zivver on loopback, inside this process, with Zivver's rules and quirks: for trying out, rehearsing and testing.</summary>
public sealed class ZivverSandbox : IDisposable
{
    private static readonly ConcurrentDictionary<ZivverSandbox, bool> s_running = new();
    private readonly SandboxServer _server;
    private readonly string? _environment;

    internal ZivverSandbox(SandboxOptions options, string? environment)
    {
        _server = new SandboxServer(options);
        _server.Start();
        _environment = environment;
        if (environment is not null)
            Environment.SetEnvironmentVariable(environment, _server.Key);
        s_running[this] = true;
    }

    /// <summary>The sandboxes of this process that take requests.</summary>
    internal static IEnumerable<ZivverSandbox> Running => s_running.Keys;

    /// <summary>The address a profile needs as <c>baseUri</c>.</summary>
    public Uri BaseUri => _server.BaseAddress;

    /// <summary>The key that callers must send, for <c>-ApiKey</c>.</summary>
    public SecureString ApiKey => new NetworkCredential("", _server.Key).SecurePassword;

    /// <summary>Whether it takes requests.</summary>
    public bool IsRunning => _server.IsRunning;

    /// <summary>The accounts it has.</summary>
    public IReadOnlyList<ZivverAccount> Accounts => _server.Use<IReadOnlyList<ZivverAccount>>(organization =>
        [.. organization.List(AccountType.User), .. organization.List(AccountType.FunctionalAccount)]);

    /// <summary>What it was asked, in order.</summary>
    public IReadOnlyList<SandboxRequest> Requests => _server.Requests;

    /// <summary>Every time a write broke a user's single sign-on; empty is the proof that none was.</summary>
    public IReadOnlyList<LostSsoAccountKey> LostSsoAccountKeys => _server.LostSsoAccountKeys;

    /// <summary>Lets something go wrong, as <c>Start-ZivverSandbox -Fault</c> does.</summary>
    public void AddFault(Hashtable fault) => InFull(() => _server.AddFault(FaultTable.Read(fault)));

    /// <summary>Lets everything go well from now on.</summary>
    public void ClearFaults() => _server.ClearFaults();

    /// <summary>Writes the organization to a JSON file that <c>Start-ZivverSandbox -Path</c> takes.</summary>
    public void Save(string path) => InFull(() => _server.Save(Path.GetFullPath(path)));

    // Of what a method throws PowerShell shows the message and nothing else.
    private static void InFull(Action work)
    {
        try
        {
            work();
        }
        catch (SyncException error)
        {
            throw new SyncException(error.ErrorId, error.Kind, $"{error.Message} {error.Remedy}", error.Remedy, error);
        }
    }

    /// <summary>Closes it. What it was asked can still be read.</summary>
    public void Stop()
    {
        _server.Stop();
        s_running.TryRemove(this, out _);
        if (_environment is not null && Environment.GetEnvironmentVariable(_environment) == _server.Key)
            Environment.SetEnvironmentVariable(_environment, null);
    }

    /// <inheritdoc cref="Stop"/>
    public void Dispose()
    {
        Stop();
        _server.Dispose();
    }
}
