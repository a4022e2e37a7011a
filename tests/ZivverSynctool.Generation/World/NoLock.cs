using ZivverSynctool.Execution;

namespace ZivverSynctool.Generation.World;

/// <summary>A world has one run at a time anyway.</summary>
internal sealed class NoLock : IRunLock, IDisposable
{
    public IDisposable Take() => this;

    public void Dispose()
    {
    }
}
