using System.Collections;
using System.Globalization;

namespace ZivverSynctool.Input;

/// <summary>The values of objects of any kind as text.</summary>
internal static class ObjectText
{
    private static readonly char[] s_separators = ['|', ';', '\r', '\n'];

    /// <summary>A value without what the shell wraps it in.</summary>
    public static object? Bare(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;

    /// <summary>The values where one is expected: none for nothing, more than one where the object has a list of them.</summary>
    public static IReadOnlyList<string> Of(object? value) => Bare(value) switch
    {
        null => [],
        string text => [text],
        byte[] { Length: 16 } guid => [new Guid(guid).ToString()],
        IEnumerable list => [.. list.Cast<object?>().SelectMany(Of).Distinct()],
        // What came over the wire has only the text it had there.
        PSCustomObject => [value!.ToString()!],
        var other => [Convert.ToString(other, CultureInfo.InvariantCulture)!],
    };

    /// <summary>A list of values; null for nothing. Text may hold several, as a field of a file does.</summary>
    public static IReadOnlyList<string>? ListOf(object? value) => Bare(value) switch
    {
        null => null,
        string text => text.Split(s_separators, StringSplitOptions.RemoveEmptyEntries),
        IEnumerable list => [.. list.Cast<object?>().SelectMany(Of)],
        var single => Of(single),
    };
}
