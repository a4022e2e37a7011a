namespace ZivverSynctool.Infrastructure.Tests.Http;

/// <summary>A request as it was sent.</summary>
internal sealed record SentRequest(string Method, Uri Uri, string Body, string? ContentType, string? Authorization)
{
    /// <summary>Method, last part of the path, and query with percent-encoding undone.</summary>
    public override string ToString() => $"{Method} {Uri.Segments[^1]}{Uri.UnescapeDataString(Uri.Query)}";
}
