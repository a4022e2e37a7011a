namespace ZivverSynctool.Trials;

/// <summary>Runs one proof by its name; the last line counts, and the exit code is 0 only when nothing failed.</summary>
internal static class Program
{
    private const int UsageError = 64;

    private static readonly IReadOnlyList<IProof> Proofs =
    [
        new Identity.IdentityProof(),
        new Identity.BreaksProof(),
        new Preview.PreviewProof(),
        new Torn.TornProof(),
        new Kill.KillProof(),
        new Faults.FaultsProof(),
        new Fuzz.FuzzProof(),
        new Days.DaysProof(),
    ];

    public static int Main(string[] args)
    {
        // Not a proof: a run that one of them starts in a process of its own.
        if (args is [Kill.RunHost.Name, var profile])
            return Kill.RunHost.Run(profile);
        try
        {
            var arguments = TrialArguments.Parse(args);
            var proof = Proofs.FirstOrDefault(proof => proof.Name == arguments.Proof)
                ?? throw new UsageException($"There is no proof '{arguments.Proof}'; there is: {string.Join(", ", Proofs.Select(proof => proof.Name))}.");
            var tally = proof.Run(arguments, Console.Out);
            Console.WriteLine($"{tally.Passed} passed, {tally.Failed} failed");
            return tally.Failed == 0 ? 0 : 1;
        }
        catch (UsageException wrong)
        {
            Console.Error.WriteLine(wrong.Message);
            foreach (var proof in Proofs)
                Console.Error.WriteLine($"  {proof.Usage}");
            return UsageError;
        }
    }
}
