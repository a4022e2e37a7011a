using ZivverSynctool.Execution;

namespace ZivverSynctool.Generation.World;

/// <summary>A world has one run at a time anyway.</summary>
internal sealed class NoLock : IRunLock, IDisposable
{
    public IDisposable Take() => this;

    public Task<IDisposable> WaitAsync(Action<string> waits, Func<bool> givesUp, CancellationToken cancellation) => Task.FromResult<IDisposable>(this);

    public void Dispose()
    {
    }
}
