using System.Text.Json;
using ZivverSynctool.Infrastructure.Graph.SignIn;
using ZivverSynctool.Infrastructure.Http;

namespace ZivverSynctool.Infrastructure.Graph;

/// <summary>Microsoft Graph over HTTPS, as far as it is read here.</summary>
internal sealed class GraphClient : IDisposable
{
    private readonly ApiConnection _connection;
    private readonly string _source;
    private readonly Action<string> _verbose;

    /// <param name="graphUri">Where Graph is, without a version.</param>
    /// <param name="tokens">What lets us in.</param>
    /// <param name="source">The source's name, for messages.</param>
    /// <param name="options">What tests change about the connection.</param>
    /// <param name="verbose">Takes a line for each answer and each repeat, never with a token in it.</param>
    public GraphClient(Uri graphUri, ITokenSource tokens, string source, ConnectionOptions options, Action<string> verbose)
    {
        _source = source;
        _verbose = verbose;
        // Graph tells when it has had enough; how much that is depends on the directory's size and on everybody else.
        _connection = new ApiConnection(new GraphApi(graphUri, tokens, source), RequestBudget.None, options, verbose);
    }

    /// <summary>A whole list, each object once.</summary>
    /// <exception cref="SyncException">It cannot be read, or does not add up.</exception>
    public Task<IReadOnlyList<T>> ListAsync<T>(GraphQuery query, Func<JsonElement, T> read, CancellationToken cancellation) =>
        new GraphListing<T>(_connection, query with { Subject = $"{query.Subject} for source '{_source}'" }, read, _verbose).ReadAsync(cancellation);

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();
}
