using ZivverSynctool.Infrastructure.Texts;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Tables;

/// <summary>The current row of a table.</summary>
internal interface ITableRow
{
    /// <summary>Where it stands, such as <c>staff.csv line 12</c>.</summary>
    SourcePlace Location { get; }

    /// <summary>The text of a field, empty where it holds none; null, with a defect, where it holds what is no sure text.</summary>
    /// <param name="column">The column, from 0.</param>
    /// <param name="defects">Takes what is wrong with the field.</param>
    /// <param name="texts">Where the text may be already; <see cref="TextPool.None"/> for one that hardly occurs twice.</param>
    string? Read(int column, ICollection<EntryDefect> defects, TextPool texts);
}
