using System.Globalization;

namespace ZivverSynctool.Trials;

/// <summary>The command line: a proof, and pairs of <c>--name value</c>.</summary>
internal sealed class TrialArguments
{
    private readonly Dictionary<string, string> _values = [];

    private TrialArguments(string proof) => Proof = proof;

    /// <summary>Which proof.</summary>
    public string Proof { get; }

    /// <summary>Reads a command line.</summary>
    /// <exception cref="UsageException">There is no proof, or a name has no value.</exception>
    public static TrialArguments Parse(IReadOnlyList<string> args)
    {
        if (args.Count == 0)
            throw new UsageException("Which proof?");
        var arguments = new TrialArguments(args[0]);
        for (var i = 1; i < args.Count; i += 2)
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
                throw new UsageException($"'{args[i]}' is no option; options begin with --.");
            else if (i + 1 == args.Count)
                throw new UsageException($"{args[i]} has no value behind it.");
            else
                arguments._values[args[i][2..]] = args[i + 1];
        return arguments;
    }

    /// <summary>The text of an option, or null when it is not there.</summary>
    public string? Text(string name) => _values.GetValueOrDefault(name);

    /// <summary>The whole number of an option, or the usual one when it is not there.</summary>
    /// <exception cref="UsageException">It is no number of at least <paramref name="least"/>.</exception>
    public int Number(string name, int usual, int least)
    {
        if (Text(name) is not { } text)
            return usual;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least
            ? number
            : throw new UsageException($"--{name} cannot be '{text}'. Give a whole number from {least} on.");
    }

    /// <summary>Sees to it that nothing was written that the proof does not know.</summary>
    /// <exception cref="UsageException">There is an option of another name.</exception>
    public void AllowOnly(params IReadOnlyCollection<string> names)
    {
        if (_values.Keys.FirstOrDefault(name => !names.Contains(name)) is { } unknown)
            throw new UsageException($"{Proof} has no option --{unknown}; it has {string.Join(", ", names.Select(name => "--" + name))}.");
    }
}
