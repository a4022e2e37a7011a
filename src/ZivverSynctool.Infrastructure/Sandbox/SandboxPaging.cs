namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>How a sandbox gives out lists, the honest ways first (ZIVVER-API, Calls).</summary>
public enum SandboxPaging
{
    /// <summary>The whole collection at once; <c>startIndex</c> and <c>count</c> are honoured when asked.</summary>
    Whole,

    /// <summary>At most <see cref="SandboxOptions.PageSize"/> accounts per answer.</summary>
    Pages,

    /// <summary>As <see cref="Pages"/>, but the first page brings half of what it could.</summary>
    ShortPage,

    /// <summary>As <see cref="Pages"/>, but every page is the first one again.</summary>
    RepeatedPage,

    /// <summary>As <see cref="Whole"/>, but <c>totalResults</c> is one more than there are.</summary>
    TotalTooHigh,

    /// <summary>As <see cref="Whole"/>, but <c>totalResults</c> is one less than there are.</summary>
    TotalTooLow,
}
