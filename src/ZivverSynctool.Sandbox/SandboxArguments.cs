using System.Globalization;
using ZivverSynctool.Infrastructure.Sandbox;

namespace ZivverSynctool.Sandbox;

/// <summary>What the command line asks for.</summary>
/// <param name="Options">How the sandbox is set up.</param>
/// <param name="Save">Where the organization is written when it ends, or null.</param>
/// <param name="Help">Whether only help is asked for.</param>
internal sealed record SandboxArguments(SandboxOptions Options, string? Save, bool Help)
{
    public const string Usage = """
        A Zivver organization on http://localhost, with Zivver's rules and quirks.

        Usage: ZivverSynctool.Sandbox [option value]...

          --port <n>               port on this computer; 0 chooses a free one (default 0)
          --key <text>             key that callers must send as "Authorization: Bearer <text>" (default sandbox-key)
          --seed <file>            JSON file with the organization to begin with (default: no accounts)
          --save <file>            write the organization to this file at the end, SSO keys included
          --budget <n>/<seconds>   requests it takes in so many seconds, or "none" (default 50/10, as Zivver)
          --latency <ms>           hold every answer back for so long (default 0)
          --print requests         print each request as it arrives, and its status when it is answered (default nothing)
          --help                   show this

        The first line it prints is its base address. Ctrl-C or SIGTERM ends it, and then it says how many requests it
        had and whether a user's single sign-on was broken.
        """;

    private static readonly string[] Known = ["--port", "--key", "--seed", "--save", "--budget", "--latency", "--print"];

    /// <summary>Reads a command line.</summary>
    /// <exception cref="SyncException">An option is unknown, or its value makes no sense.</exception>
    public static SandboxArguments Parse(IReadOnlyList<string> arguments)
    {
        var read = new SandboxArguments(new SandboxOptions(), null, false);
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (arguments[i] is "--help" or "-h" or "-?")
                return read with { Help = true };
            if (!Known.Contains(arguments[i]))
                throw Invalid($"Unknown option '{arguments[i]}'.", $"Did you mean {Nearest.To(arguments[i], Known)}?");
            if (i + 1 == arguments.Count)
                throw Invalid($"{arguments[i]} has no value.", "Give one behind it.");
            read = read.With(arguments[i], arguments[i + 1]);
        }

        return read;
    }

    private SandboxArguments With(string option, string value) => option switch
    {
        "--port" => this with { Options = Options with { Port = Number(option, value, 65535) } },
        "--key" => this with { Options = Options with { Key = value } },
        "--seed" => this with { Options = Options with { Seed = value } },
        "--save" => this with { Save = value },
        "--budget" => this with { Options = Options with { Budget = Budget(option, value) } },
        "--print" => value == "requests"
            ? this with { Options = Options with { Watch = Print } }
            : throw Invalid($"{option} cannot be '{value}'.", "Write requests, or leave it out."),
        _ => this with { Options = Options with { Latency = TimeSpan.FromMilliseconds(Number(option, value, 3_600_000)) } },
    };

    private static void Print(SandboxRequest request) =>
        Console.WriteLine(request.Status == 0 ? $"> {request.Method} {request.Path}" : $"< {request.Status} {request.Method} {request.Path}");

    private static RequestBudget Budget(string option, string value) => value.Split('/') switch
    {
        ["none"] => RequestBudget.None,
        [var requests, var seconds] => new RequestBudget(
            AtLeastOne(option, Number(option, requests, int.MaxValue)), TimeSpan.FromSeconds(AtLeastOne(option, Number(option, seconds, 86400)))),
        _ => throw Invalid($"{option} cannot be '{value}'.", "Write it as requests/seconds, such as 50/10, or none."),
    };

    private static int Number(string option, string value, int largest) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= largest
            ? number
            : throw Invalid($"{option} cannot be '{value}'.", $"Give a whole number from 0 to {largest}.");

    private static int AtLeastOne(string option, int number) =>
        number > 0 ? number : throw Invalid($"{option} cannot hold 0.", "Write none for a sandbox without a budget.");

    private static SyncException Invalid(string message, string remedy) =>
        new("SandboxArgumentInvalid", SyncErrorKind.InvalidArgument, message, remedy);
}
