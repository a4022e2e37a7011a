using ZivverSynctool.Infrastructure.Sources.Tables;

namespace ZivverSynctool.Infrastructure.Sources.Excel;

/// <summary>What an administrator should know of a sheet although all of it was read: formulas, and rows that nobody sees.</summary>
internal sealed class SheetNotes(TableHeading heading)
{
    private readonly SortedSet<int> _columns = [];
    private int _formulas;
    private int _hiddenRows;

    /// <summary>Notes that the value of a formula was taken.</summary>
    public void AddFormula(int column)
    {
        _formulas++;
        _columns.Add(column);
    }

    /// <summary>Notes that a row that is hidden, perhaps by a filter, was read.</summary>
    public void AddHiddenRow() => _hiddenRows++;

    /// <summary>All of it, as sentences.</summary>
    public IEnumerable<string> Sentences()
    {
        if (_formulas > 0)
            yield return $"{heading.Place}: {Words.Count(_formulas, "cell")} under {string.Join(", ", _columns.Select(column => $"'{heading.Headings[column]}'"))} "
                + $"{(_formulas == 1 ? "is a formula" : "are formulas")}; taken is what the workbook was saved with, which is as old as that.";
        if (_hiddenRows > 0)
            yield return $"{heading.Place}: {Words.Count(_hiddenRows, "row")} that {(_hiddenRows == 1 ? "is" : "are")} hidden, perhaps by a filter, {(_hiddenRows == 1 ? "was" : "were")} read like the others.";
    }
}
