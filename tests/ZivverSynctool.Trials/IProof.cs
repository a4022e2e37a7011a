namespace ZivverSynctool.Trials;

/// <summary>A statement that is tried many times over.</summary>
internal interface IProof
{
    /// <summary>Its name on the command line.</summary>
    string Name { get; }

    /// <summary>The command line it takes.</summary>
    string Usage { get; }

    /// <summary>Tries it, and writes of each failure the seed and the shortest case that shows it.</summary>
    /// <exception cref="UsageException">An argument is missing or makes no sense.</exception>
    Tally Run(TrialArguments arguments, TextWriter output);
}
