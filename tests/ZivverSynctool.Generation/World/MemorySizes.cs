using ZivverSynctool.Safety;

namespace ZivverSynctool.Generation.World;

/// <summary>Source sizes that are forgotten with the test.</summary>
internal sealed class MemorySizes : ISourceSizes
{
    private IReadOnlyDictionary<(string Source, AccountType Type), int> _sizes = new Dictionary<(string, AccountType), int>();

    public IReadOnlyDictionary<(string Source, AccountType Type), int> Load() => _sizes;

    public void Save(IReadOnlyDictionary<(string Source, AccountType Type), int> sizes) => _sizes = sizes;
}
