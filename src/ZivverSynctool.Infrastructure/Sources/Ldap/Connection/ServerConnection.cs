using System.DirectoryServices.Protocols;

namespace ZivverSynctool.Infrastructure.Sources.Ldap.Connection;

/// <summary>
/// A signed-in connection to one server. Each call may be cancelled, though the library below cannot: who waits is let go, and the
/// connection is closed when the call has come back.
/// </summary>
internal sealed class ServerConnection : IDisposable
{
    // Active Directory answers in pages of no more than this by default (MaxPageSize).
    private const int PageSize = 1000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly LdapConnection _connection;
    private readonly CancellationToken _cancellation;
    private Task _call = Task.CompletedTask;

    /// <summary>Takes over a connection.</summary>
    public ServerConnection(ServerAddress server, LdapConnection connection, CancellationToken cancellation)
    {
        Server = server;
        _connection = connection;
        _connection.Timeout = Patience;
        _cancellation = cancellation;
    }

    /// <summary>The server at the other end.</summary>
    public ServerAddress Server { get; }

    /// <summary>Signs in.</summary>
    /// <param name="signIn">Does it; it may block.</param>
    public async Task SignInAsync(Action<LdapConnection> signIn)
    {
        try
        {
            await Called(Task.Run(() => signIn(_connection), _cancellation)).ConfigureAwait(false);
        }
        catch (Exception e) when (e is LdapException or DirectoryException or TimeoutException)
        {
            throw LdapFailures.OfBind(Server, e);
        }
    }

    /// <summary>Gives every entry that a search finds, page by page (RFC 2696). One that breaks off throws.</summary>
    public async Task EachAsync(DirectorySearch search, Action<SearchResultEntry> take)
    {
        var paging = new PageResultRequestControl(PageSize);
        var request = search.ToRequest();
        request.Controls.Add(paging);
        var page = SendAsync(search, request);
        while (true)
        {
            var response = await page.ConfigureAwait(false);
            paging.Cookie = response.Controls.OfType<PageResultResponseControl>().FirstOrDefault()?.Cookie ?? [];
            var isLast = paging.Cookie.Length == 0;
            // The server makes the next page while this one is taken.
            if (!isLast)
                page = SendAsync(search, request);
            foreach (SearchResultEntry entry in response.Entries)
                take(entry);
            if (isLast)
                return;
        }
    }

    /// <summary>One entry, or null where there is none of that name.</summary>
    public async Task<SearchResultEntry?> FindAsync(string name, params string[] attributes)
    {
        var search = new DirectorySearch(name, SearchScope.Base, LdapFilter.Any, attributes);
        try
        {
            var response = await SendAsync(search, search.ToRequest()).ConfigureAwait(false);
            return response.Entries.Count > 0 ? response.Entries[0] : null;
        }
        catch (SyncException e) when (e.ErrorId == LdapFailures.EntryMissing)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_call.IsCompleted)
            _connection.Dispose();
        else
            _call.ContinueWith(_ => _connection.Dispose(), TaskScheduler.Default);
    }

    private async Task<SearchResponse> SendAsync(DirectorySearch search, SearchRequest request)
    {
        try
        {
            var call = Task.Run(() => (SearchResponse)_connection.SendRequest(request), _cancellation);
            await Called(call).ConfigureAwait(false);
            var response = await call.ConfigureAwait(false);
            return response.ResultCode == ResultCode.Success ? response
                : throw LdapFailures.OfResult(Server, search.Base, response.ResultCode, response.ErrorMessage, null);
        }
        catch (Exception e) when (e is LdapException or DirectoryException or TimeoutException)
        {
            throw LdapFailures.OfSearch(Server, search.Base, e);
        }
    }

    // A little more than the library's own patience, which it does not have while it signs in.
    private Task Called(Task call)
    {
        _call = call;
        return call.WaitAsync(Patience + Patience, TimeProvider.System, _cancellation);
    }
}
