using System.Globalization;
using System.Text;
using ZivverSynctool.Generation;

namespace ZivverSynctool.Trials.Fuzz;

/// <summary>No bytes, from whatever file or answer, end a call in any other way than with a clear error, or never end it.</summary>
internal sealed class FuzzProof : IProof
{
    private const int FailuresShown = 10;
    private const int Shown = 400;
    private const int MostShortened = 4_000;

    // Long enough for any of these inputs on any machine; what takes longer never ends.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public string Name => "fuzz";

    public string Usage => "fuzz --inputs N [--seed S] [--parser P]";

    public Tally Run(TrialArguments arguments, TextWriter output)
    {
        arguments.AllowOnly("inputs", "seed", "parser");
        return Run(arguments.Number("seed", 1, int.MinValue), arguments.Number("inputs", 5000, 1), arguments.Text("parser"), output);
    }

    /// <summary>Gives each parser so many inputs.</summary>
    /// <exception cref="UsageException">There is no parser of that name.</exception>
    public static Tally Run(int seed, int inputs, string? parser, TextWriter output)
    {
        var (passed, failed) = (0, 0);
        using var parsers = new FuzzParsers();
        var chosen = parsers.All.Where(each => parser is null || each.Name == parser).ToList();
        if (chosen.Count == 0)
            throw new UsageException($"There is no parser '{parser}'; there is: {string.Join(", ", parsers.All.Select(each => each.Name))}.");
        foreach (var each in chosen)
        {
            var failures = new Dictionary<string, byte[]>();
            for (var i = 0; i < inputs; i++)
            {
                var input = Input(each, new Chance(unchecked(seed * 31 + i)));
                if (Fault(each, input, output) is not { } fault)
                    passed++;
                else
                {
                    failed++;
                    failures.TryAdd(fault, input);
                }
            }

            foreach (var (fault, input) in failures.Take(FailuresShown))
                Tell(each, fault, input, seed, output);
        }

        return new Tally(passed, failed);
    }

    private static byte[] Input(FuzzParser parser, Chance chance)
    {
        var sample = chance.OneOf(parser.Samples);
        if (parser.Structure is { } structure && chance.Happens(0.6))
            return structure(sample, chance);
        return ByteMutator.Mutate(sample, parser.Samples, chance);
    }

    // What went wrong, by which it is told from other failures; null where nothing did.
    private static string? Fault(FuzzParser parser, byte[] input, TextWriter output)
    {
        using var watchdog = new Timer(_ => Hangs(parser, input, output), null, Patience, Timeout.InfiniteTimeSpan);
        try
        {
            parser.Parse(input);
            return null;
        }
        catch (SyncException error)
        {
            return error.Message.Length > 0 && error.Remedy.Length > 0 ? null : $"{error.ErrorId} without {(error.Message.Length > 0 ? "remedy" : "message")}";
        }
        catch (Exception error)
        {
            var place = error.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("at ZivverSynctool", StringComparison.Ordinal))?.Trim();
            return $"{error.GetType().Name}: {error.Message} {place}";
        }
    }

    private static void Hangs(FuzzParser parser, byte[] input, TextWriter output)
    {
        output.WriteLine($"{parser.Name} does not come to an end with: {Text(input)}");
        output.WriteLine("0 passed, 1 failed");
        Environment.Exit(1);
    }

    private static void Tell(FuzzParser parser, string fault, byte[] input, int seed, TextWriter output)
    {
        if (input.Length <= MostShortened)
            input = [.. Shrinker.Shorten(input, shorter => Fault(parser, [.. shorter], output) == fault)];
        output.WriteLine($"{parser.Name}: {fault}");
        output.WriteLine($"  Shortest input: {Text(input)}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  Again: fuzz --parser {parser.Name} --seed {seed}"));
    }

    private static string Text(byte[] input)
    {
        var text = new StringBuilder();
        foreach (var b in input.Take(Shown))
            text.Append(b is >= 0x20 and < 0x7F ? (char)b : string.Create(CultureInfo.InvariantCulture, $"\\x{b:x2}"));
        return input.Length > Shown ? text.Append(CultureInfo.InvariantCulture, $"… ({input.Length} bytes)").ToString() : text.ToString();
    }
}
