namespace ZivverSynctool.Infrastructure.Reports.Xlsx;

/// <summary>How a cell looks; its number is its place in the style sheet.</summary>
internal enum CellStyle
{
    /// <summary>As the spreadsheet has it.</summary>
    General,

    /// <summary>Text that stays text, also when somebody edits the cell.</summary>
    Text,

    /// <summary>Long text: some spreadsheets show #### where such is formatted as text.</summary>
    LongText,

    /// <summary>A new value that will be, or was, written.</summary>
    Changed,

    /// <summary>The same, long.</summary>
    LongChanged,

    /// <summary>A new value that something stops.</summary>
    Stopped,

    /// <summary>The same, long.</summary>
    LongStopped,

    /// <summary>Text in as many lines as it needs.</summary>
    Wrapped,

    /// <summary>Date and time.</summary>
    Moment,

    /// <summary>Seconds and hundredths.</summary>
    Seconds,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A whole number to click on.</summary>
    NumberLink,

    /// <summary>Text to click on.</summary>
    Link,

    /// <summary>The title of a sheet.</summary>
    Title,

    /// <summary>The heading of a part.</summary>
    Heading,

    /// <summary>The name of a value beside it.</summary>
    Label,

    /// <summary>The name of the values below it.</summary>
    ColumnLabel,

    /// <summary>The name of the numbers below it.</summary>
    NumberLabel,

    /// <summary>The heading of a table's column.</summary>
    TableHeading,
}
