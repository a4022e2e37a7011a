namespace ZivverSynctool.Infrastructure.Sources.Excel;

/// <summary>What a cell holds (ECMA-376 part 1, §18.18.11).</summary>
internal enum CellKind
{
    /// <summary>Nothing.</summary>
    Blank,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A number, which a date is as well.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A date that is written as such.</summary>
    Date,

    /// <summary>An error, such as <c>#N/A</c>.</summary>
    Error,

    /// <summary>A formula without a value.</summary>
    NoValue,
}
