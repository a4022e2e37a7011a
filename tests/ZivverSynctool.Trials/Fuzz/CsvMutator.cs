using System.Text;
using ZivverSynctool.Generation;

namespace ZivverSynctool.Trials.Fuzz;

/// <summary>Changes cells of a CSV file.</summary>
internal static class CsvMutator
{
    private static readonly string[] Cells =
    [
        "", " ", "\"\"", "\"a\nb\"", "\"", "x", "true", "ja", "1", "-1", "1,23457E+11", "00123", "User", "FunctionalAccount", "a@example.test", "a@b@c", "@", "\"a|b;c\"", "+31612345678", "06",
        "=1+1", "'", "2026-13-45T99:99:99Z", "2026-01-05T06:00:00.0000000Z", "\0", "\u202e", "Email", "AccountType", "İ", "\ud83d\ude00",
    ];

    /// <summary>Other text in some cells, in the heading too; a cell more or less now and then.</summary>
    public static byte[] Mutate(byte[] csv, Chance chance)
    {
        var lines = Encoding.UTF8.GetString(csv).Split('\n');
        for (var changes = chance.Between(1, 4); changes > 0; changes--)
        {
            var line = chance.Below(lines.Length);
            var separator = lines[line].Contains(';', StringComparison.Ordinal) ? ';' : ',';
            var cells = lines[line].Split(separator).ToList();
            var cell = chance.Below(cells.Count);
            if (chance.Happens(0.1))
                cells.Insert(cell, chance.OneOf(Cells));
            else if (chance.Happens(0.1))
                cells.RemoveAt(cell);
            else
                cells[cell] = chance.OneOf(Cells);
            lines[line] = string.Join(separator, cells);
        }

        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }
}
