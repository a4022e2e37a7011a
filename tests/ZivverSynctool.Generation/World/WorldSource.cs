using ZivverSynctool.Sources;

namespace ZivverSynctool.Generation.World;

/// <summary>The source of a world: it delivers both types, always whole.</summary>
internal sealed class WorldSource(SyncWorld world) : IAccountSource
{
    public string Name => "world";

    public Task<SourceRead> ReadAsync(SourceRequest request, CancellationToken cancellation) => Task.FromResult(new SourceRead
    {
        Source = Name,
        Delivers = [AccountType.User, AccountType.FunctionalAccount],
        Accounts = world.Accounts,
        Problems = world.Problems,
    });
}
