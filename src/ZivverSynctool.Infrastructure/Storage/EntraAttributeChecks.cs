using System.Text.RegularExpressions;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Checks the attribute names of a source of type <c>entra</c>: they become part of an address.</summary>
internal static class EntraAttributeChecks
{
    private static readonly Regex Name = new(@"\A[A-Za-z]\w*(/[A-Za-z]\w*)?\z", RegexOptions.CultureInvariant | RegexOptions.ECMAScript);

    private static readonly string[] OfGroupsOnly = [nameof(SyncAccount.AccountType), nameof(SyncAccount.Delegates)];

    /// <summary>The properties that have an attribute.</summary>
    public static IEnumerable<string> Properties => ProfileKeys.Columns.Except(OfGroupsOnly);

    /// <summary>Notes what cannot be an attribute.</summary>
    public static void Check(SourceSettings settings, ProfileObject source)
    {
        if (source["attributes"] is { } node && source.Object("attributes", [.. node.Members.Select(member => member.Key)]) is { } attributes)
            foreach (var (property, attribute) in settings.Columns.Select(column => (column.Key, column.Value)))
                if (OfGroupsOnly.Contains(property, StringComparer.OrdinalIgnoreCase))
                    attributes.Fault(property, "has no attribute in Entra ID: groups that are functional accounts have delegates, and 'functionalAccounts' says which those are.");
                else if (!Name.IsMatch(attribute))
                    attributes.Fault(property, NoName(attribute));
        if (source.Text("mailFallback") is { } fallback && !Name.IsMatch(fallback))
            source.Fault("mailFallback", NoName(fallback));
        foreach (var identifier in settings.Identifiers)
            if (!settings.Columns.ContainsKey(identifier) && !Name.IsMatch(identifier))
                source.Fault("identifier", NoName(identifier));
    }

    private static string NoName(string text) =>
        $"is '{text}', which is no name of an attribute: letters, digits and _, and a slash for one in another, such as onPremisesExtensionAttributes/extensionAttribute1.";
}
