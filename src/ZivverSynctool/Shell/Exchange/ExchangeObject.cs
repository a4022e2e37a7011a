using ZivverSynctool.Input;

namespace ZivverSynctool.Shell.Exchange;

/// <summary>
/// An object that a command of Exchange gave. From a server its values are what they are there; what came over the wire has their text only.
/// </summary>
internal sealed class ExchangeObject(PSObject item)
{
    /// <summary>Whether it has a property of that name at all.</summary>
    public bool Has(string name) => item.Properties[name] is not null;

    /// <summary>A value as text; null where there is none, or several.</summary>
    public string? Text(string name) => Values(name) is [var value] ? value : null;

    /// <summary>The values where one is expected.</summary>
    public IReadOnlyList<string> Values(string name) =>
        [.. ObjectText.Of(item.Properties[name]?.Value).Select(text => text.Trim()).Where(text => text.Length > 0 && text != Guid.Empty.ToString())];

    /// <summary>A list of texts; null where there is no such property.</summary>
    public IReadOnlyList<string>? Texts(string name) => ObjectText.ListOf(item.Properties[name]?.Value);

    /// <summary>Yes or no; null where it says neither.</summary>
    public bool? Flag(string name) => bool.TryParse(Text(name), out var flag) ? flag : null;

    /// <summary>The values of some properties that are there.</summary>
    public IEnumerable<string> TextsOf(IEnumerable<string> names) => names.Select(Text).OfType<string>();
}
