#if NET
using System.Runtime.Loader;
#else
using System.Reflection;
#endif

namespace ZivverSynctool.Loading;

/// <summary>
/// Runs when the module is imported. Says where Infrastructure is found: in a context of its own, so that its packages
/// meet neither those of PowerShell nor those of other modules.
/// </summary>
/// <remarks>
/// It is registered once in a process and stays: a module that is removed and imported again, or imported by a second
/// runspace, gets the types that are already loaded.
/// </remarks>
public sealed class ModuleLoader : IModuleAssemblyInitializer
{
    private const string IsolatedAssembly = "ZivverSynctool.Infrastructure";
    private static readonly string OwnFolder = Path.GetDirectoryName(typeof(ModuleLoader).Assembly.Location)!;
    private static readonly string IsolatedFolder = Path.Combine(OwnFolder, "isolated");
    private static readonly Lazy<bool> Registered = new(Register);

    /// <summary>A file that both editions of the module share.</summary>
    internal static string SharedFile(string name) => Path.Combine(Path.GetDirectoryName(OwnFolder)!, name);

    /// <inheritdoc/>
    /// <remarks>A runspace that imports at the same moment as another waits until it is done.</remarks>
    public void OnImport() => _ = Registered.Value;

#if NET
    private static readonly Lazy<IsolatedContext> Context =
        new(() => new IsolatedContext(Path.Combine(IsolatedFolder, IsolatedAssembly + ".dll")));

    private static bool Register()
    {
        AssemblyLoadContext.Default.Resolving += (_, wanted) => wanted.Name == IsolatedAssembly ? Context.Value.LoadFromAssemblyName(wanted) : null;
        return true;
    }
#else
    // .NET Framework has no such contexts, and no binding redirects for a module: our own assemblies get what lies in our folder.
    private static bool Register()
    {
        AppDomain.CurrentDomain.AssemblyResolve += (_, wanted) =>
        {
            var name = new AssemblyName(wanted.Name).Name!;
            var file = Path.Combine(IsolatedFolder, name + ".dll");
            return (name == IsolatedAssembly || IsOurs(wanted.RequestingAssembly)) && File.Exists(file) ? Assembly.LoadFrom(file) : null;
        };
        return true;
    }

    private static bool IsOurs(Assembly? assembly) =>
        assembly is { IsDynamic: false } && assembly.Location.StartsWith(OwnFolder, StringComparison.OrdinalIgnoreCase);
#endif
}
