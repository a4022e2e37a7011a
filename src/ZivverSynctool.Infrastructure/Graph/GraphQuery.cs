namespace ZivverSynctool.Infrastructure.Graph;

/// <summary>A question for a list of directory objects.</summary>
/// <param name="Path">The collection, such as <c>users</c>.</param>
/// <param name="Subject">What it is, at the front of messages, such as "The members of group 'Staff'".</param>
internal sealed record GraphQuery(string Path, string Subject)
{
    // The most that directory objects come in (Microsoft Graph: List users, List group transitive members).
    private const int PageSize = 999;

    /// <summary>The properties that are read.</summary>
    public required IReadOnlyCollection<string> Select { get; init; }

    /// <summary>An OData filter, or null.</summary>
    public string? Filter { get; init; }

    /// <summary>
    /// Whether the index is asked, which knows more operators, casts and the number of objects, but learns of a change a little later
    /// (Microsoft Graph: Advanced query capabilities on directory objects).
    /// </summary>
    public bool IsAdvanced { get; init; }

    /// <summary>The path with its query, below the base address.</summary>
    public string ToPath()
    {
        var path = $"{Path}?$select={string.Join(",", Select)}&$top={PageSize}";
        if (Filter is not null)
            path += $"&$filter={Uri.EscapeDataString(Filter)}";
        return IsAdvanced ? path + "&$count=true" : path;
    }
}
