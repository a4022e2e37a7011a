using ZivverSynctool.Mapping;

namespace ZivverSynctool.Trials.Identity.Breaks.Read;

/// <summary>An account mapping of which something else is read than is stored.</summary>
internal sealed class FalseMapping(IMappingStore stored, Func<IReadOnlyList<AccountLink>, IReadOnlyList<AccountLink>> falsify) : IMappingStore
{
    public IReadOnlyList<AccountLink> Load() => falsify(stored.Load());

    public void Save(IReadOnlyList<AccountLink> links) => stored.Save(links);

    public void Replace(IReadOnlyList<AccountLink> links) => stored.Replace(links);
}
