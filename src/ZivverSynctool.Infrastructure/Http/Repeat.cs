namespace ZivverSynctool.Infrastructure.Http;

/// <summary>Whether a failed attempt is repeated.</summary>
internal enum Repeat
{
    /// <summary>It would fail again.</summary>
    Never,

    /// <summary>After a growing delay, a few times.</summary>
    Later,

    /// <summary>As soon as the pacer lets it go: the budget was spent.</summary>
    WhenPaced,
}
