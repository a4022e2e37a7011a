using System.Globalization;
using System.Text.Json;

namespace ZivverSynctool.Bench;

/// <summary>What the command line asks for.</summary>
internal sealed record BenchArguments
{
    public const string Usage = """
        all [--accounts N] [--runs N] [--json]
        delta --accounts N [--runs N] [--json]
        growth --accounts N [--runs N] [--json]
        history --accounts N [--days N] [--runs N] [--json]
        import [--runs N] [--json]
        ldap --accounts N [--runs N] [--json]
        mapping --accounts N [--runs N] [--json]
        parts [--accounts N] [--runs N]
        past --accounts N [--days N] [--runs N] [--json]
        preview --accounts N [--runs N] [--json]
        report --rows N --format xlsx|html|csv|json [--runs N] [--json]
        run --accounts N [--rtt milliseconds] [--budget none|requests/seconds] [--json]
        """;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public string What { get; private init; } = "";

    public int Accounts { get; init; } = 300;

    /// <summary>A hundredth of the accounts, a tenth and all, to show how cost grows.</summary>
    public IReadOnlyList<int> Sizes => [Accounts / 100, Accounts / 10, Accounts];

    public int Rows { get; init; } = 100_000;

    public string Format { get; private init; } = "xlsx";

    /// <summary>How often a measurement is done; the figures are medians.</summary>
    public int Runs { get; init; } = 5;

    /// <summary>How many days of runs the history has.</summary>
    public int Days { get; private init; } = 365;

    public TimeSpan RoundTrip { get; init; }

    public RequestBudget Budget { get; init; } = RequestBudget.Default;

    /// <summary>Whether figures are printed as JSON.</summary>
    public bool AsJson { get; private init; }

    public static BenchArguments Parse(string[] args)
    {
        var arguments = new BenchArguments { What = args.FirstOrDefault() ?? "" };
        if (arguments.What is "all" or "parts")
            arguments = arguments with { Accounts = AllBench.UsualAccounts };
        if (arguments.What == MeasuredProcess.Verb)
            return arguments;
        for (var i = 1; i < args.Length; i++)
            arguments = args[i] switch
            {
                "--json" => arguments with { AsJson = true },
                "--accounts" => arguments with { Accounts = Number(Value(args, ++i)) },
                "--rows" => arguments with { Rows = Number(Value(args, ++i)) },
                "--format" => arguments with { Format = Value(args, ++i) },
                "--runs" => arguments with { Runs = Math.Max(1, Number(Value(args, ++i))) },
                "--days" => arguments with { Days = Math.Max(1, Number(Value(args, ++i))) },
                "--rtt" => arguments with { RoundTrip = TimeSpan.FromMilliseconds(Number(Value(args, ++i))) },
                "--budget" => arguments with { Budget = BudgetOf(Value(args, ++i)) },
                var other => throw new FormatException($"'{other}' is not known."),
            };
        return arguments;
    }

    /// <summary>Prints figures as one JSON object or as a table.</summary>
    public void Show(IReadOnlyDictionary<string, double> figures)
    {
        if (AsJson)
            Console.WriteLine(JsonSerializer.Serialize(figures, Json));
        else
            foreach (var figure in figures)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figure.Key,-24}{figure.Value,14:0.###}"));
    }

    private static string Value(string[] args, int i) => i < args.Length ? args[i] : throw new FormatException($"{args[i - 1]} has no value.");

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"'{text}' is not a whole number.");

    private static RequestBudget BudgetOf(string text) => text == "none"
        ? RequestBudget.None
        : text.Split('/') is [var requests, var seconds]
            ? new RequestBudget(Number(requests), TimeSpan.FromSeconds(Number(seconds)))
            : throw new FormatException($"'{text}' is no budget; it is none, or requests/seconds such as 50/10.");
}
