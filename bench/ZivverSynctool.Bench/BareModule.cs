namespace ZivverSynctool.Bench;

/// <summary>The least that a module could be: a manifest and a script with one function.</summary>
internal static class BareModule
{
    /// <summary>Writes it into a folder; gives the full path of its manifest.</summary>
    public static string Make(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "Bare.psm1"), "function Get-Bare { }");
        var manifest = Path.Combine(folder, "Bare.psd1");
        File.WriteAllText(manifest, "@{ ModuleVersion = '1.0'; RootModule = 'Bare.psm1'; FunctionsToExport = 'Get-Bare' }");
        return manifest;
    }
}
