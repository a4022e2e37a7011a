using ZivverSynctool.Infrastructure.Tables;

namespace ZivverSynctool.Infrastructure.Sources.Tables;

/// <summary>Finds columns under the headings of one table, and gathers all that is amiss with them.</summary>
internal sealed class ColumnSearch(SourceHeadings wanted, TableHeading table)
{
    private readonly List<string> _keys = [.. table.Headings.Select(HeadingKey.Of)];

    /// <summary>What is amiss, as sentences.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>The column of this name; -1 where there is none.</summary>
    public int Find(string name)
    {
        var found = Candidates(name);
        if (found.Count == 0 && name == SourceHeadings.Email)
            Faults.Add(Missing(wanted.Of(name), [table]));
        else if (found.Count > 1)
            Faults.Add(found.Select(column => _keys[column]).Distinct().Count() == 1
                ? $"There is more than one column '{table.Headings[found[0]]}'."
                : $"'{string.Join("' and '", found.Select(column => table.Headings[column]))}' may both be the {name}.");
        return found.Count == 0 ? -1 : found[0];
    }

    /// <summary>The sentence that says that a heading is missing, and what is there instead.</summary>
    public static string Missing(string heading, IReadOnlyList<TableHeading> tables)
    {
        var named = tables.SelectMany(table => table.Headings).Where(text => text.Length > 0).Distinct().ToList();
        return $"There is no column '{heading}'; the nearest is '{Nearest.To(heading, named)}' of {string.Join(", ", named.Select(text => $"'{text}'"))}.";
    }

    private List<int> Candidates(string name)
    {
        var own = HeadingKey.Of(wanted.Of(name));
        var exact = Columns(key => key == own);
        return exact.Count > 0 ? exact : Columns(wanted.OthersOf(name).ToList().Contains);
    }

    private List<int> Columns(Func<string, bool> wanted) => [.. Enumerable.Range(0, _keys.Count).Where(column => wanted(_keys[column]))];
}
