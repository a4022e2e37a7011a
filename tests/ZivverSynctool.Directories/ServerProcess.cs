using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace ZivverSynctool.Directories;

/// <summary>A server in a process of its own, until it is disposed.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    private readonly Process _process;
    private readonly StringBuilder _said = new();

    private ServerProcess(ProcessStartInfo start)
    {
        // Samba ends by itself when its input does, and so outlives nobody.
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += Note;
        _process.ErrorDataReceived += Note;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        AppDomain.CurrentDomain.ProcessExit += Stop;
    }

    /// <summary>Whether it runs.</summary>
    public bool IsRunning => !_process.HasExited;

    /// <summary>Starts a server and waits until it listens on all of its ports.</summary>
    public static async Task<ServerProcess> StartAsync(ProcessStartInfo start, string host, IEnumerable<int> ports)
    {
        var server = new ServerProcess(start);
        foreach (var port in ports)
            while (!await IsListeningAsync(host, port))
            {
                if (!server.IsRunning)
                    throw new InvalidOperationException($"{start.FileName} ended before it listened on {host}:{port}: {server.Said()}");
                await Task.Delay(BetweenLooks);
            }

        return server;
    }

    /// <summary>Runs a program to its end; throws what it said where it fails.</summary>
    public static async Task RunAsync(ProcessStartInfo start)
    {
        using var program = new ServerProcess(start);
        await program._process.WaitForExitAsync();
        if (program._process.ExitCode != 0)
            throw new InvalidOperationException($"{start.FileName} ended with {program._process.ExitCode}: {program.Said()}");
    }

    /// <summary>Ends it without a word to anybody, as a power cut does.</summary>
    public void Kill()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= Stop;
        Kill();
        _process.Dispose();
    }

    private static async Task<bool> IsListeningAsync(string host, int port)
    {
        using var probe = new TcpClient();
        try
        {
            await probe.ConnectAsync(host, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private void Stop(object? sender, EventArgs e) => Kill();

    private void Note(object sender, DataReceivedEventArgs line)
    {
        lock (_said)
            _said.AppendLine(line.Data);
    }

    private string Said()
    {
        lock (_said)
            return _said.ToString();
    }
}
