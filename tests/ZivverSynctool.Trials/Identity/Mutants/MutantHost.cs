using System.Reflection;
using System.Runtime.Loader;

namespace ZivverSynctool.Trials.Identity.Mutants;

/// <summary>
/// A room of its own for an engine that is broken, and for the proof that is to notice. It stays until the process ends: work that the
/// broken engine left behind may still be going on.
/// </summary>
internal sealed class MutantHost(byte[] engine) : AssemblyLoadContext(isCollectible: false)
{
    private static readonly string Folder = AppContext.BaseDirectory;

    /// <summary>Which of the histories from a seed on is the first in which a rule is seen to be broken, counted from 1; null for none.</summary>
    public static int? FirstToNotice(byte[] engine, string rule, int firstSeed, int histories)
    {
        var host = new MutantHost(engine);
        return (int?)host.LoadFromAssemblyName(typeof(BreaksProof).Assembly.GetName()).GetType(typeof(BreaksProof).FullName!)!
            .GetMethod(nameof(BreaksProof.FirstToNotice), [typeof(string), typeof(int), typeof(int)])!
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [rule, firstSeed, histories], null);
    }

    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name switch
    {
        "ZivverSynctool.Engine" => LoadFromStream(new MemoryStream(engine)),
        "ZivverSynctool.Generation" or "ZivverSynctool.Trials" => LoadFromAssemblyPath(Path.Combine(Folder, assemblyName.Name + ".dll")),
        _ => null,
    };
}
