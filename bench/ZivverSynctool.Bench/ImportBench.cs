using System.Reflection;

namespace ZivverSynctool.Bench;

/// <summary>Import-Module of the module as it is laid out, beside one that has next to nothing in it.</summary>
internal static class ImportBench
{
    public static Dictionary<string, double> Measure(BenchArguments arguments)
    {
        var root = typeof(ImportBench).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;
        var manifest = Path.Combine(root, "ZivverSynctool.psd1");
        var folder = Directory.CreateTempSubdirectory("ZivverSynctool-bench-");
        try
        {
            var bareManifest = BareModule.Make(folder.FullName);
            var import = Measurement.MedianOf(arguments.Runs, () => MeasuredProcess.Run("import", manifest));
            var bare = Measurement.MedianOf(arguments.Runs, () => MeasuredProcess.Run("import", bareManifest));
            return new Figures(import, bare) { ["commands"] = import.Count };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
