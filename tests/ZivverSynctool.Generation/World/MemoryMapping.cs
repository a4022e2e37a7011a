using ZivverSynctool.Mapping;

namespace ZivverSynctool.Generation.World;

/// <summary>An account mapping that is forgotten with the test.</summary>
public sealed class MemoryMapping : IMappingStore
{
    /// <summary>What is stored.</summary>
    public IReadOnlyList<AccountLink> Links { get; set; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<AccountLink> Load() => Links;

    /// <inheritdoc/>
    public void Save(IReadOnlyList<AccountLink> links) => Links = links;

    /// <inheritdoc/>
    public void Replace(IReadOnlyList<AccountLink> links) => Links = links;
}
