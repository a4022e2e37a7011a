using System.Collections;
using System.Globalization;

namespace ZivverSynctool.Input;

/// <summary>Reads the tables of <c>-Option</c> and <c>-Allow</c>. A word that is not known is an error that names the nearest one.</summary>
internal static class CallTables
{
    /// <summary>Synchronization options for one call, such as <c>@{ updateUsers = $false }</c>.</summary>
    public static IReadOnlyDictionary<string, bool> Options(Hashtable? table)
    {
        var options = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in table ?? [])
        {
            var name = Text(entry.Key);
            if (Value(entry) is not bool value)
                throw new SyncException(
                    "OptionValueInvalid", SyncErrorKind.InvalidArgument, $"The value of option '{name}' is '{Text(entry.Value)}'.", "Use $true or $false.");
            _ = new SyncOptions().With(name, value);
            options[name] = value;
        }

        return options;
    }

    /// <summary>Exact numbers that limits let through in one call, such as <c>@{ DisableUsers = 212 }</c>.</summary>
    public static IReadOnlyDictionary<LimitKind, int> Limits(Hashtable? table)
    {
        var limits = new Dictionary<LimitKind, int>();
        foreach (DictionaryEntry entry in table ?? [])
        {
            var name = Text(entry.Key);
            if (int.TryParse(name, out _) || !Enum.TryParse<LimitKind>(name, ignoreCase: true, out var kind))
                throw new SyncException(
                    "UnknownLimit", SyncErrorKind.InvalidArgument, $"'{name}' is not a limit.",
                    $"Did you mean '{Nearest.To(name, LimitNames)}'? The limits are {string.Join(", ", LimitNames)}.");
            if (!int.TryParse(Text(entry.Value), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                throw new SyncException(
                    "LimitValueInvalid", SyncErrorKind.InvalidArgument, $"The value of limit '{name}' is '{Text(entry.Value)}'.", "Use a whole number, 0 or more.");
            limits[kind] = number;
        }

        return limits;
    }

    /// <summary>Names of columns of ours to headings of a file, such as <c>@{ Identifier = 'objectGUID' }</c>.</summary>
    public static IReadOnlyDictionary<string, string> Columns(Hashtable table, IReadOnlyList<string> known)
    {
        var columns = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in table)
        {
            var name = Text(entry.Key);
            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase))
                throw new SyncException(
                    "UnknownColumn", SyncErrorKind.InvalidArgument, $"'{name}' is not a column of an account mapping.",
                    $"Did you mean '{Nearest.To(name, known)}'? The columns are {string.Join(", ", known)}.");
            columns[name] = Text(Value(entry));
        }

        return columns;
    }

    private static readonly string[] LimitNames = Enum.GetNames(typeof(LimitKind));

    private static object? Value(DictionaryEntry entry) => entry.Value is PSObject wrapped ? wrapped.BaseObject : entry.Value;

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
