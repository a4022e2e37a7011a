using System.Collections;
using System.Globalization;

namespace ZivverSynctool.Input;

/// <summary>Which of their properties stands for which of ours, as a call says.</summary>
internal static class PropertyMap
{
    private static readonly string[] s_names = [nameof(SyncAccount.AccountType), .. Enum.GetNames(typeof(SyncProperty))];

    /// <summary>Our properties and the identifiers to what the table has for them: a name, or a script block.</summary>
    /// <exception cref="SyncException">A property is none of ours, or is mapped to nothing.</exception>
    public static Dictionary<string, object> Of(Hashtable table, IReadOnlyList<string> identifiers)
    {
        string[] known = [.. s_names, .. identifiers];
        var map = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in table)
        {
            var name = Convert.ToString(entry.Key, CultureInfo.InvariantCulture)!;
            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase))
                throw new SyncException(
                    "UnknownProperty", SyncErrorKind.InvalidArgument, $"'{name}' is neither a property of an account nor among -Identifier.",
                    $"Did you mean '{Nearest.To(name, known)}'? The properties are {string.Join(", ", s_names)}.");
            if (ObjectText.Bare(entry.Value) is not { } theirs)
                throw new SyncException(
                    "EmptyProperty", SyncErrorKind.InvalidArgument, $"Property '{name}' is mapped to nothing.",
                    "Give the name of a property of the objects, or a script block.");
            map[name] = theirs;
        }

        return map;
    }
}
