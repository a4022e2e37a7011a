using ZivverSynctool.Safety;

namespace ZivverSynctool.Generation.World;

/// <summary>Missing accounts that are forgotten with the test.</summary>
internal sealed class MemoryMissing : IMissingStore
{
    private IReadOnlyList<MissingSighting> _missing = [];

    public IReadOnlyList<MissingSighting> Load() => _missing;

    public void Save(IReadOnlyList<MissingSighting> missing) => _missing = missing;
}
