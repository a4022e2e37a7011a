namespace ZivverSynctool.Infrastructure.Sandbox.Http;

/// <summary>A request as it came over the wire.</summary>
/// <param name="Method">Its method, upper-case.</param>
/// <param name="Target">Path and query, still encoded.</param>
/// <param name="Headers">Its headers; names are compared without case.</param>
/// <param name="Body">Its body; empty where there is none.</param>
/// <param name="KeepsOpen">Whether the connection stays open for another request (RFC 9112 §9.3).</param>
internal sealed record HttpMessage(
    string Method, string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body, bool KeepsOpen)
{
    /// <summary>A header's value, or null.</summary>
    public string? Header(string name) => Headers.TryGetValue(name, out var value) ? value : null;
}
