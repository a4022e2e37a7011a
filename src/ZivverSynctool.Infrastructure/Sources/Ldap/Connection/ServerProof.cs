using System.Security.Cryptography.X509Certificates;

namespace ZivverSynctool.Infrastructure.Sources.Ldap.Connection;

/// <summary>What a server's certificate proved.</summary>
/// <param name="Authority">The authority at the end of its chain.</param>
/// <param name="Sent">What the server sent with it, to build that chain again.</param>
/// <param name="Ends">When it ends (UTC).</param>
internal sealed record ServerProof(X509Certificate2 Authority, IReadOnlyList<X509Certificate2> Sent, DateTimeOffset Ends);
