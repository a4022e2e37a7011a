using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ZivverSynctool.Trials.Identity.Mutants;

/// <summary>Compiles the engine from its sources, with one of them changed.</summary>
internal sealed class MutantCompiler
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, preprocessorSymbols: ["NET", "NET8_0_OR_GREATER"]);

    private readonly string _sources = typeof(MutantCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "EngineSources").Value!;
    private readonly CSharpCompilation _sound;

    public MutantCompiler()
    {
        var files = Directory.EnumerateFiles(_sources, "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(_sources, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"));
        _sound = CSharpCompilation.Create(
            "ZivverSynctool.Engine",
            [.. files.Select(file => Parse(File.ReadAllText(file), file)), Parse(Preamble(), "")],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>The engine with one rule broken, as an assembly.</summary>
    /// <exception cref="InvalidOperationException">The mutant does not fit the sources any more.</exception>
    public byte[] Compile(Mutant mutant)
    {
        var (sound, broken) = Change(mutant);
        using var assembly = new MemoryStream();
        var made = _sound.ReplaceSyntaxTree(sound, broken).Emit(assembly);
        return made.Success ? assembly.ToArray() : throw Misfit(mutant, made.Diagnostics.First(found => found.Severity == DiagnosticSeverity.Error).ToString());
    }

    /// <summary>The source that a mutant changes, as it is and as it becomes.</summary>
    /// <exception cref="InvalidOperationException">The mutant does not fit the sources any more.</exception>
    public (SyntaxTree Sound, SyntaxTree Broken) Change(Mutant mutant)
    {
        var path = Path.Combine(_sources, mutant.File);
        var sound = _sound.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == path) ?? throw Misfit(mutant, $"there is no {mutant.File}");
        var parts = sound.ToString().Split(mutant.From);
        return parts.Length == 2 ? (sound, Parse(string.Join(mutant.To, parts), path))
            : throw Misfit(mutant, $"'{mutant.From}' stands {parts.Length - 1} times in {mutant.File}");
    }

    private static InvalidOperationException Misfit(Mutant mutant, string why) => new($"The mutant '{mutant}' does not fit the engine any more: {why}.");

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, Parsing, path);

    // What the project file gives the compiler beside the sources.
    private static string Preamble() => $"""
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        [assembly: System.Reflection.AssemblyVersion("{typeof(SyncAccount).Assembly.GetName().Version}")]
        """;
}
