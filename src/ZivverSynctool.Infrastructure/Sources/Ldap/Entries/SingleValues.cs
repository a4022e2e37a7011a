using System.DirectoryServices.Protocols;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Sources.Ldap.Entries;

/// <summary>
/// The values of an entry where one is expected. The values of an attribute have no order, so of several none is the first: they
/// are a defect.
/// </summary>
internal sealed class SingleValues(SearchResultEntry entry, AttributeMap map)
{
    private List<EntryDefect>? _defects;

    /// <summary>The attributes that had several values.</summary>
    public IReadOnlyList<EntryDefect> Defects => _defects is null ? [] : _defects;

    /// <summary>The value of a property; null where the entry has none.</summary>
    public string? Of(SyncProperty property) => map[property].Select(Of).FirstOrDefault(value => value is not null);

    /// <summary>The value of an identifier; null where the entry has none.</summary>
    public string? OfIdentifier(string attribute) => Of(attribute);

    /// <summary>The values of a property beside the one that <see cref="Of(SyncProperty)"/> gives.</summary>
    public IReadOnlyList<string> Others(SyncProperty property) =>
        [.. map[property].Select(attribute => EntryValues.Texts(entry, attribute)).FirstOrDefault(values => values.Count > 0)?.Skip(1) ?? []];

    private string? Of(string attribute)
    {
        var values = EntryValues.Texts(entry, attribute, map.SyntaxOf(attribute));
        if (values.Count > 1)
            (_defects ??= []).Add(EntryDefect.SeveralValues(
                attribute, values, "Leave one value in the attribute, or name another one under 'attributes' of the source in the profile."));
        return values.Count > 0 ? values[0] : null;
    }
}
