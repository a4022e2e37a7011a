using System.DirectoryServices.Protocols;
using ZivverSynctool.Infrastructure.Sources.Ldap.Connection;

namespace ZivverSynctool.Infrastructure.Sources.Ldap.Entries;

/// <summary>Entries that the profile names: one that is not there is a mistake in the profile.</summary>
internal static class EntryPlaces
{
    /// <summary>The entry; throws <c>LdapEntryMissing</c> where there is none.</summary>
    public static async Task<SearchResultEntry> FindAsync(ServerConnection connection, string name, params string[] attributes) =>
        await connection.FindAsync(name, attributes).ConfigureAwait(false)
        ?? throw LdapFailures.OfResult(connection.Server, name, ResultCode.NoSuchObject, null, null);

    /// <summary>The distinguished names as the server writes them.</summary>
    public static async Task<IReadOnlyList<string>> NamesAsync(ServerConnection connection, IReadOnlyList<string> names)
    {
        var found = new List<string>();
        foreach (var name in names)
            found.Add((await FindAsync(connection, name).ConfigureAwait(false)).DistinguishedName);
        return found;
    }
}
