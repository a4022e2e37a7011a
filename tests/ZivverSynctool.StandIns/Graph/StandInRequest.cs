namespace ZivverSynctool.StandIns.Graph;

/// <summary>A request as it came.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path, without the query.</param>
/// <param name="Query">The query's parameters.</param>
/// <param name="Authorization">The header of that name, or null.</param>
/// <param name="ConsistencyLevel">The header of that name, or null.</param>
/// <param name="Form">What was posted.</param>
public sealed record StandInRequest(
    string Method, string Path, IReadOnlyDictionary<string, string> Query, string? Authorization, string? ConsistencyLevel, IReadOnlyDictionary<string, string> Form)
{
    /// <summary>A parameter of the query, or null.</summary>
    public string? this[string name] => Query.GetValueOrDefault(name);

    /// <summary>Whether it has what the index needs.</summary>
    public bool IsAdvanced => ConsistencyLevel == "eventual" && this["$count"] == "true";
}
