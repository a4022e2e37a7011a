using ZivverSynctool.Mapping;

namespace ZivverSynctool.Generation.World;

/// <summary>An account mapping that is forgotten with the test.</summary>
public sealed class MemoryMapping : IMappingStore
{
    /// <summary>What is stored.</summary>
    public IReadOnlyList<AccountLink> Links { get; set; } = [];

    /// <summary>What the engine reads of what is stored: all of it, unless a test falsifies it.</summary>
    public Func<IReadOnlyList<AccountLink>, IReadOnlyList<AccountLink>> Reading { get; set; } = links => links;

    /// <inheritdoc/>
    public IReadOnlyList<AccountLink> Load() => Reading(Links);

    /// <inheritdoc/>
    public void Save(IReadOnlyList<AccountLink> links) => Links = links;

    /// <inheritdoc/>
    public void Replace(IReadOnlyList<AccountLink> links) => Links = links;
}
