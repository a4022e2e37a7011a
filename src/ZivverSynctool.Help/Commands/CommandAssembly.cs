using System.Reflection;
using System.Runtime.Loader;

namespace ZivverSynctool.Help.Commands;

/// <summary>Loads the module's assembly apart from any other copy of it, so that a process which has it imported can read it too.</summary>
/// <param name="folder">The folder that the compiler filled.</param>
internal sealed class CommandAssembly(string folder) : AssemblyLoadContext("help")
{
    /// <summary>The classes of all cmdlets, by the name of the command.</summary>
    public IReadOnlyList<(string Name, Type Type)> Cmdlets() =>
        [.. LoadFromAssemblyPath(Path.Combine(Path.GetFullPath(folder), "ZivverSynctool.dll")).GetExportedTypes()
            .Select(type => (Attribute: type.GetCustomAttribute<CmdletAttribute>(), Type: type))
            .Where(cmdlet => cmdlet.Attribute is not null)
            .Select(cmdlet => ($"{cmdlet.Attribute!.VerbName}-{cmdlet.Attribute.NounName}", cmdlet.Type))
            .OrderBy(cmdlet => cmdlet.Item1, StringComparer.Ordinal)];

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var file = Path.Combine(Path.GetFullPath(folder), assemblyName.Name + ".dll");
        return File.Exists(file) ? LoadFromAssemblyPath(file) : null;
    }
}
