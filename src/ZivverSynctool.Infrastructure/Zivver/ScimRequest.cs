namespace ZivverSynctool.Infrastructure.Zivver;

/// <summary>One call of the API.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">Path below the base address, without a slash at its front, with the query.</param>
/// <param name="Body">UTF-8 JSON, or null.</param>
/// <param name="ContentType">Media type of the body.</param>
/// <param name="Address">Primary address of the account concerned, for messages; null where there is none.</param>
internal sealed record ScimRequest(HttpMethod Method, string Path, byte[]? Body = null, string? ContentType = null, string? Address = null)
{
    /// <summary>What POST and PUT send (ZIVVER-API, Connection).</summary>
    public const string Json = "application/json";

    /// <summary>What PATCH has to send (ZIVVER-API, Connection).</summary>
    public const string ScimJson = "application/scim+json";

    /// <summary>Method and account or path, for messages.</summary>
    public string Subject => Address is null ? $"{Method} {Path}" : $"{Method} for {Address}";
}
