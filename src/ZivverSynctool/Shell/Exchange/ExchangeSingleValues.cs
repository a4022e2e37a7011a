using ZivverSynctool.Sources;

namespace ZivverSynctool.Shell.Exchange;

/// <summary>The values of a mailbox where one is expected: of several none is the right one.</summary>
internal sealed class ExchangeSingleValues(ExchangeObject mailbox)
{
    private readonly Dictionary<string, EntryDefect> _defects = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The properties that had several values.</summary>
    public IReadOnlyList<EntryDefect> Defects => [.. _defects.Values];

    /// <summary>The value of a property; null where there is none, or several.</summary>
    public string? Of(string name)
    {
        var values = mailbox.Values(name);
        if (values.Count > 1)
            _defects[name] = EntryDefect.SeveralValues(name, values, "Name another property under 'attributes' or 'identifier' of the source.");
        return values.Count == 1 ? values[0] : null;
    }
}
