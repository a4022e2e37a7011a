namespace ZivverSynctool.Trials.Identity.Mutants;

/// <summary>One of the engine's own rules, broken in its source.</summary>
/// <param name="Rule">The name of the rule of the proof that must notice.</param>
/// <param name="What">What is broken, in words.</param>
/// <param name="File">Where, below the engine's folder.</param>
/// <param name="From">The words that stand there, once.</param>
/// <param name="To">The words that take their place.</param>
internal sealed record Mutant(string Rule, string What, string File, string From, string To)
{
    public override string ToString() => $"{Rule}: {What}";
}
