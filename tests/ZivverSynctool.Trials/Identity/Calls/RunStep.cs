using ZivverSynctool.Trials.Faults;

namespace ZivverSynctool.Trials.Identity.Calls;

/// <summary>A run.</summary>
/// <param name="Off">Options that are off in this call.</param>
/// <param name="Faults">What goes wrong.</param>
internal abstract record RunStep(IReadOnlyList<string> Off, IReadOnlyList<Fault> Faults) : CallStep(Faults)
{
    public sealed override CallKind Kind => CallKind.Run;

    /// <summary>The options of the call.</summary>
    public IReadOnlyDictionary<string, bool> Options => Off.ToDictionary(name => name, _ => false);

    protected sealed override string Sentence =>
        $"{Name}{(Off.Count > 0 ? $", without {string.Join(", ", Off)}" : "")}{(Faults.Count > 0 ? $"; {string.Join(", ", Faults)}" : "")}";

    /// <summary>What is run, as words.</summary>
    protected abstract string Name { get; }
}
