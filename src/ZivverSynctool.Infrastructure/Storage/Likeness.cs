namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>How the content of one file is to that of another.</summary>
internal enum Likeness
{
    /// <summary>There is no other.</summary>
    Alone,

    /// <summary>Byte for byte the same.</summary>
    Same,

    /// <summary>The same up to its end, where the other goes on.</summary>
    Beginning,

    /// <summary>Anything else.</summary>
    Different,
}
