using ZivverSynctool.Mapping;

namespace ZivverSynctool.Trials.Identity.Breaks.Read;

/// <summary>An account mapping that says that it saves links, and does not.</summary>
internal sealed class DeafMapping(IMappingStore stored) : IMappingStore
{
    public IReadOnlyList<AccountLink> Load() => stored.Load();

    public void Save(IReadOnlyList<AccountLink> links)
    {
    }

    public void Replace(IReadOnlyList<AccountLink> links) => stored.Replace(links);
}
