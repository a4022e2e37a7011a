using ZivverSynctool.Simulation;

namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>Cuts lists into the pages that a sandbox is set to give, honest or not.</summary>
internal sealed class Listing(SandboxPaging paging, int pageSize)
{
    /// <summary>One page.</summary>
    /// <param name="organization">The model.</param>
    /// <param name="type">Which list.</param>
    /// <param name="startIndex">Place of the first one, counted from 1, as asked (RFC 7644 §3.4.2.4).</param>
    /// <param name="count">How many at most, as asked.</param>
    public ListPage Page(ZivverOrganization organization, AccountType type, int? startIndex, int? count)
    {
        var total = organization.Count(type);
        var start = paging == SandboxPaging.RepeatedPage ? 1 : Math.Max(1, startIndex ?? 1);
        var take = Math.Max(0, Math.Min(count ?? int.MaxValue, MostAt(start)));
        var isPage = IsPaged || startIndex is not null || count is not null;
        return new ListPage(total + Lie, isPage ? start : null, organization.List(type, start - 1, take));
    }

    private bool IsPaged => paging is SandboxPaging.Pages or SandboxPaging.ShortPage or SandboxPaging.RepeatedPage;

    private int Lie => paging switch
    {
        SandboxPaging.TotalTooHigh => 1,
        SandboxPaging.TotalTooLow => -1,
        _ => 0,
    };

    private int MostAt(int start)
    {
        if (!IsPaged)
            return int.MaxValue;
        return paging == SandboxPaging.ShortPage && start == 1 ? Math.Max(1, pageSize / 2) : pageSize;
    }
}
