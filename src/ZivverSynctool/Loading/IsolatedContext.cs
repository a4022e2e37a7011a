#if NET
using System.Reflection;
using System.Runtime.Loader;

namespace ZivverSynctool.Loading;

/// <summary>Holds Infrastructure and its packages. The engine is shared with the cmdlets, so that their types are the same.</summary>
internal sealed class IsolatedContext(string mainAssembly) : AssemblyLoadContext("ZivverSynctool")
{
    private static readonly Assembly Engine = typeof(SyncException).Assembly;
    private readonly AssemblyDependencyResolver _resolver = new(mainAssembly);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == Engine.GetName().Name)
            return Engine;
        return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}
#endif
