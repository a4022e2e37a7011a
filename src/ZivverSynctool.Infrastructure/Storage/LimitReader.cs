using System.Globalization;
using System.Text.Json;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Reads <c>limits</c> of a profile: a number, a percentage as text, both in a list, or null for none.</summary>
internal static class LimitReader
{
    private const double WholePercent = 100;

    /// <summary>Reads the limits the profile sets.</summary>
    public static SyncLimits Read(ProfileObject root, ProfileFaults faults)
    {
        var set = new Dictionary<LimitKind, SyncLimit?>();
        if (root.Object("limits", ProfileKeys.Limits) is { } limits)
            foreach (var kind in EnumValues.Of<LimitKind>())
                if (limits[ProfileKeys.CamelCase(kind.ToString())] is { } node)
                    set[kind] = Read(node, faults);
        return new SyncLimits { Set = set };
    }

    private static SyncLimit? Read(ProfileNode node, ProfileFaults faults)
    {
        if (node.Kind == JsonTokenType.Null)
            return null;
        var parts = node.Kind == JsonTokenType.StartArray ? node.Items : [node];
        var numbers = parts.Select(Number).OfType<int>().ToList();
        var percents = parts.Select(Percent).OfType<double>().ToList();
        if (parts.Count == 0 || numbers.Count + percents.Count < parts.Count || numbers.Count > 1 || percents.Count > 1)
            faults.Add(node, "must be a whole number of 0 or more, a percentage from \"0%\" to \"100%\", both in a list ([ \"5%\", 200 ]), or null for no limit.");
        return new SyncLimit(numbers.Count > 0 ? numbers[0] : null, percents.Count > 0 ? percents[0] : null);
    }

    private static int? Number(ProfileNode node) =>
        node.Kind == JsonTokenType.Number && int.TryParse(node.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static double? Percent(ProfileNode node)
    {
        var text = node.Kind == JsonTokenType.String ? node.Text.Trim() : "";
        return text.Length > 1 && text[text.Length - 1] == '%'
            && double.TryParse(text.Substring(0, text.Length - 1).TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            && percent <= WholePercent
                ? percent : null;
    }
}
