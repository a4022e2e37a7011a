using System.DirectoryServices.Protocols;

namespace ZivverSynctool.Infrastructure.Sources.Ldap.Connection;

/// <summary>What is looked for, and where.</summary>
/// <param name="Base">The distinguished name to look at or below; empty is the root of the server.</param>
/// <param name="Scope">How far below.</param>
/// <param name="Filter">Which entries.</param>
/// <param name="Attributes">The attributes of them that are wanted.</param>
internal sealed record DirectorySearch(string Base, SearchScope Scope, string Filter, IReadOnlyList<string> Attributes)
{
    // "1.1" asks for none of them (RFC 4511 §4.5.1.8).
    private static readonly string[] None = ["1.1"];

    /// <summary>The request for the wire.</summary>
    public SearchRequest ToRequest() => new(Base, Filter, Scope, [.. Attributes.Count > 0 ? Attributes : None]);
}
