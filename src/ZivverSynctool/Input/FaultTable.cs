using System.Collections;
using ZivverSynctool.Infrastructure.Sandbox;

namespace ZivverSynctool.Input;

/// <summary>Reads a fault of a sandbox, such as <c>@{ Kind = 'AnswerLost'; Method = 'POST'; Skip = 3 }</c>.</summary>
internal static class FaultTable
{
    private static readonly string[] s_kinds = Enum.GetNames(typeof(SandboxFaultKind));
    private static readonly string[] s_names = ["Kind", "Method", "Path", "Skip", "Times", "Probability", "Status", "DelaySeconds", "Location"];

    /// <summary>The fault that a table describes. Times left out is once, 0 is for ever.</summary>
    public static SandboxFault Read(Hashtable table)
    {
        var values = new Hashtable(table, StringComparer.OrdinalIgnoreCase);
        foreach (var name in table.Keys.Cast<object>().Select(key => key.ToString() ?? ""))
            if (!s_names.Contains(name, StringComparer.OrdinalIgnoreCase))
                throw Wrong($"A fault has no '{name}'.", $"Did you mean '{Nearest.To(name, s_names)}'? It has {string.Join(", ", s_names)}.");
        if (Value<string>(values, "Kind") is not { Length: > 0 } word)
            throw Wrong("The fault has no 'Kind'.", $"The kinds are {string.Join(", ", s_kinds)}.");
        if (int.TryParse(word, out _) || !Enum.TryParse<SandboxFaultKind>(word, ignoreCase: true, out var kind))
            throw Wrong($"'{word}' is not a kind of fault.", $"Did you mean '{Nearest.To(word, s_kinds)}'? The kinds are {string.Join(", ", s_kinds)}.");
        var fault = new SandboxFault(kind)
        {
            Method = Value<string>(values, "Method"),
            Path = Value<string>(values, "Path"),
            Skip = Value<int?>(values, "Skip") ?? 0,
            Times = Value<int?>(values, "Times") switch { null => 1, 0 => null, var times => times },
            Probability = Value<double?>(values, "Probability") ?? 1,
            Status = Value<int?>(values, "Status") ?? 0,
            Delay = TimeSpan.FromSeconds(Value<double?>(values, "DelaySeconds") ?? 0),
        };
        return Value<string>(values, "Location") is { } location ? fault with { Location = location } : fault;
    }

    private static T? Value<T>(Hashtable values, string name)
    {
        if (values[name] is not { } value)
            return default;
        return LanguagePrimitives.TryConvertTo<T>(value, out var converted)
            ? converted
            : throw Wrong($"The value of '{name}' of a fault is '{value}'.", "Give a number.");
    }

    private static SyncException Wrong(string message, string remedy) =>
        new("FaultInvalid", SyncErrorKind.InvalidArgument, message, remedy);
}
