using ZivverSynctool.Sources;

namespace ZivverSynctool.Mapping.Edits;

/// <summary>What an edit of the account mapping works with.</summary>
internal sealed class MappingDesk(LinkBook links, ZivverSnapshot? zivver, MergedSources? sources, DateTimeOffset now)
{
    private readonly List<string> _replaced = [];

    /// <summary>The links, which the edit changes.</summary>
    public LinkBook Links => links;

    /// <summary>What Zivver has, for an edit that needs it.</summary>
    public ZivverSnapshot Zivver => zivver!;

    /// <summary>What the sources say, for an edit that needs it.</summary>
    public MergedSources Sources => sources!;

    /// <summary>The time, UTC.</summary>
    public DateTimeOffset Now => now;

    /// <summary>What the administrator should look at: each a sentence.</summary>
    public List<string> Warnings { get; } = [];

    /// <summary>The links that others took the place of, each in words.</summary>
    public IReadOnlyList<string> Replaced => _replaced;

    /// <summary>Puts a link, and notes what had to give way to it.</summary>
    public AccountLink Assign(AccountLink link)
    {
        foreach (var former in links.Assign(link))
            _replaced.Add($"{former.Identifier} was linked to {former.Email}; now {link.Identifier} is linked to {link.Email}.");
        return link;
    }
}
