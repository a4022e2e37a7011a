using System.Collections.Concurrent;
using ZivverSynctool.Trials.Identity.Breaks;
using ZivverSynctool.Trials.Identity.Drawing;
using ZivverSynctool.Trials.Identity.Mutants;

namespace ZivverSynctool.Trials.Identity;

/// <summary>The identity proof would notice: every rule is broken on purpose, around the engine and in it, and some history shows it.</summary>
internal sealed class BreaksProof : IProof
{
    /// <summary>How many histories a break may need.</summary>
    public const int MostHistories = 200;

    public string Name => "breaks";

    public string Usage => "breaks [--seed S] [--rule R]";

    public Tally Run(TrialArguments arguments, TextWriter output)
    {
        arguments.AllowOnly("seed", "rule");
        var (seed, rule) = (arguments.Number("seed", 1, int.MinValue), arguments.Text("rule"));
        var compiler = new Lazy<MutantCompiler>();
        var all = AllBreaks.List.Select(one => (one.Rule, Name: $"{one}", Search: (Func<int?>)(() => FirstToNotice(one, seed, MostHistories))))
            .Concat(AllMutants.List.Select(one => (one.Rule, Name: $"{one} (in {one.File})", Search: (Func<int?>)(() => FirstToNotice(one, compiler.Value, seed, MostHistories)))))
            .Where(one => rule is null || one.Rule == rule).ToList();
        if (all.Count == 0)
            throw new UsageException($"There is no rule '{rule}' to break.");

        var noticed = new ConcurrentDictionary<string, int?>();
        Parallel.ForEach(all, one => noticed[one.Name] = one.Search());
        foreach (var (_, name, _) in all)
            output.WriteLine(noticed[name] is { } at ? $"{name}: noticed in history {at}" : $"{name}: NOT NOTICED in {MostHistories} histories");
        return new Tally(all.Count(one => noticed[one.Name] is not null), all.Count(one => noticed[one.Name] is null));
    }

    /// <summary>Which of the histories from a seed on is the first in which a broken rule is noticed, counted from 1; null for none.</summary>
    public static int? FirstToNotice(Break broken, int firstSeed, int histories)
    {
        for (var i = 0; i < histories; i++)
            if (HistoryPlayer.Play(HistoryGenerator.Draw(unchecked(firstSeed + i)), broken) is not null)
                return i + 1;
        return null;
    }

    /// <summary>The same for a rule of this very engine, which may be a mutant.</summary>
    public static int? FirstToNotice(string rule, int firstSeed, int histories) => FirstToNotice(new Break(rule, ""), firstSeed, histories);

    /// <summary>The same for an engine that is made a mutant first.</summary>
    public static int? FirstToNotice(Mutant mutant, MutantCompiler compiler, int firstSeed, int histories) =>
        MutantHost.FirstToNotice(compiler.Compile(mutant), mutant.Rule, firstSeed, histories);
}
