namespace ZivverSynctool.Infrastructure.Http;

/// <summary>One call of an API.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">Path below the base address, without a slash at its front, with the query; or a whole address below it.</param>
/// <param name="Body">UTF-8 JSON, or null.</param>
/// <param name="ContentType">Media type of the body.</param>
/// <param name="Address">Primary address of the account concerned, for messages; null where there is none.</param>
internal sealed record ApiRequest(HttpMethod Method, string Path, byte[]? Body = null, string? ContentType = null, string? Address = null)
{
    private const int LongestShown = 200;

    private readonly string? _subject;

    /// <summary>What it is about, at the front of messages: method and account or path, where nothing better is known.</summary>
    public string Subject
    {
        get => _subject ?? (Address is null ? $"{Method} {Path}" : $"{Method} for {Address}");
        init => _subject = value;
    }

    /// <summary>Method and path for whoever follows closely; of a link to a next page the beginning says enough.</summary>
    public string Shown => Path.Length <= LongestShown ? $"{Method} {Path}" : $"{Method} {Path.Remove(LongestShown)}…";

    /// <summary>Headers of its own.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>Whether it only reads, so that it changes nothing and need not be waited for.</summary>
    public bool OnlyReads => Method == HttpMethod.Get;
}
