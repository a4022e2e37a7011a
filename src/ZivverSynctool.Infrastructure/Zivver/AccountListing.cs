using ZivverSynctool.Infrastructure.Http;
using ZivverSynctool.Infrastructure.Texts;

namespace ZivverSynctool.Infrastructure.Zivver;

/// <summary>
/// Reads a whole collection. Zivver answers it at once; should an answer be short, the rest is asked for page by page
/// (RFC 7644 §3.4.2.4). Whatever does not add up is an error, for what is not in the list would count as gone.
/// </summary>
internal sealed class AccountListing(ApiConnection connection, AccountType type)
{
    private const int PageSize = 1000;

    private readonly TextPool _texts = TextPool.Open();
    private HashSet<string>? _ids;
    private List<ZivverAccount> _accounts = [];

    /// <summary>All accounts, complete.</summary>
    public async Task<IReadOnlyList<ZivverAccount>> ReadAsync(CancellationToken cancellation)
    {
        var path = ScimNames.Collection(type);
        var total = await PageAsync(path, null, cancellation).ConfigureAwait(false);
        while (_accounts.Count < total)
            await PageAsync($"{path}?startIndex={_accounts.Count + 1}&count={PageSize}", total, cancellation).ConfigureAwait(false);
        return _accounts;
    }

    private async Task<int> PageAsync(string path, int? total, CancellationToken cancellation)
    {
        var request = new ApiRequest(HttpMethod.Get, path);
        // A page that fails half way is read again by a reader that knows nothing of the first half.
        var page = await connection.SendAsync(request, answer => new ListPageReader(type, _texts).ReadAsync(answer), cancellation).ConfigureAwait(false);
        try
        {
            Add(page, total);
        }
        catch (UnusableAnswer unusable)
        {
            throw connection.Explain(request, unusable);
        }

        return page.TotalResults;
    }

    private void Add(ListPage page, int? total)
    {
        if (total is not null && page.TotalResults != total)
            throw new UnusableAnswer($"the number of accounts changed from {total} to {page.TotalResults} while they were read page by page.");
        _ids ??= new HashSet<string>(page.Accounts.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var account in page.Accounts)
            if (!_ids.Add(account.Id))
                throw new UnusableAnswer($"the list names the account {account.Email}, id {account.Id}, twice.");
        if (_accounts.Count == 0)
            _accounts = page.Accounts;
        else
            _accounts.AddRange(page.Accounts);
        if (_accounts.Count > page.TotalResults)
            throw new UnusableAnswer($"the list has {_accounts.Count} accounts, but says there are {page.TotalResults}.");
        if (page.Accounts.Count == 0 && _accounts.Count < page.TotalResults)
            throw new UnusableAnswer($"the list says there are {page.TotalResults} accounts, but ends after {_accounts.Count}.");
    }
}
