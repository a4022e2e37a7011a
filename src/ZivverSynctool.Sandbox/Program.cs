using System.Runtime.InteropServices;
using ZivverSynctool;
using ZivverSynctool.Infrastructure.Sandbox;
using ZivverSynctool.Sandbox;

try
{
    var arguments = SandboxArguments.Parse(args);
    if (arguments.Help)
    {
        Console.WriteLine(SandboxArguments.Usage);
        return 0;
    }

    using var server = new SandboxServer(arguments.Options);
    using var asked = new ManualResetEventSlim();
    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
    using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
    server.Start();
    Console.WriteLine(server.BaseAddress);
    asked.Wait();
    server.Stop();
    if (arguments.Save is not null)
        server.Save(arguments.Save);
    Console.WriteLine($"{server.Requests.Count} requests, {server.LostSsoAccountKeys.Count} SSO keys lost, at most {server.MostWritesAtOnce} writes at one account at the same time");
    return 0;

    void End(PosixSignalContext signal)
    {
        // The process ends by itself, after it has saved.
        signal.Cancel = true;
        asked.Set();
    }
}
catch (SyncException e)
{
    Console.Error.WriteLine($"{e.Message} {e.Remedy}");
    return e.ExitCode;
}
