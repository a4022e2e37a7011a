using System.Text.Json;
using ZivverSynctool.Infrastructure.Http;
using ZivverSynctool.Infrastructure.Texts;
using ZivverSynctool.Target;

namespace ZivverSynctool.Infrastructure.Zivver;

/// <summary>Zivver over HTTPS.</summary>
public sealed class ZivverClient : IZivver, IDisposable
{
    private const int LargestBody = 64 * 1024 * 1024;

    private readonly ApiConnection _connection;

    /// <summary>Opens nothing yet; the first call does.</summary>
    /// <param name="settings">Where Zivver is and what it takes.</param>
    /// <param name="apiKey">The API key; blanks around it are dropped.</param>
    /// <param name="verbose">Takes a line for each answer and each repeat, never with the key in it.</param>
    /// <exception cref="SyncException">The address or the key cannot be right.</exception>
    public ZivverClient(ZivverSettings settings, string apiKey, Action<string>? verbose = null)
        : this(settings, apiKey, verbose, new ConnectionOptions())
    {
    }

    internal ZivverClient(ZivverSettings settings, string apiKey, Action<string>? verbose, ConnectionOptions options)
    {
        _connection = new ApiConnection(new ZivverApi(ApiAccess.From(settings, apiKey)), settings.Budget, options, verbose ?? (_ => { }));
    }

    /// <inheritdoc/>
    public BudgetReport Budget => _connection.Budget;

    /// <inheritdoc/>
    public Task<IReadOnlyList<ZivverAccount>> ListAsync(AccountType type, CancellationToken cancellation) =>
        new AccountListing(_connection, type).ReadAsync(cancellation);

    /// <inheritdoc/>
    public async Task<ZivverAccount?> FindAsync(AccountType type, string address, CancellationToken cancellation)
    {
        var wanted = EmailAddress.Normalize(address);
        // RFC 7644 §3.4.2.2: the value is a JSON string.
        var filter = $"{ScimNames.AddressAttribute(type)} eq \"{wanted.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
        var request = new ApiRequest(HttpMethod.Get, $"{ScimNames.Collection(type)}?filter={Uri.EscapeDataString(filter)}", Address: wanted);
        return await _connection.SendAsync(request, async answer =>
        {
            var page = await new ListPageReader(type, TextPool.None).ReadAsync(answer).ConfigureAwait(false);
            var found = page.Accounts.Find(account => account.Email == wanted);
            if (found is null && page.TotalResults > page.Accounts.Count)
                throw new UnusableAnswer($"the answer has {page.Accounts.Count} of the {page.TotalResults} accounts it speaks of, and not the one asked for.");
            return found;
        }, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<WriteAnswer> CreateAsync(AccountWrite account, Func<string, bool> existedBefore, CancellationToken cancellation)
    {
        var address = account.Email ?? throw new ArgumentException("A new account needs an address.", nameof(account));
        var request = new ApiRequest(
            HttpMethod.Post, ScimNames.Collection(account.AccountType), ScimWriter.Account(account), ZivverApi.Json, address);
        var creation = new AccountCreation(
            c => _connection.AttemptAsync(request, answer => AnswerAsync(answer, null), c),
            c => FindAsync(account.AccountType, address, c),
            existedBefore, address);
        return _connection.RepeatAsync(creation.AttemptAsync, cancellation);
    }

    /// <inheritdoc/>
    public Task<WriteAnswer> UpdateAsync(string id, AccountWrite account, CancellationToken cancellation)
    {
        var request = new ApiRequest(
            HttpMethod.Put, ScimNames.Resource(account.AccountType, id), ScimWriter.Account(account), ZivverApi.Json, account.Email);
        return _connection.SendAsync(request, answer => AnswerAsync(answer, id), cancellation);
    }

    /// <inheritdoc/>
    public Task ReplaceMembersAsync(string id, IReadOnlyList<string> memberIds, CancellationToken cancellation)
    {
        if (memberIds.Count == 0)
            throw new ArgumentException("Replacing by an empty list is not supported by Zivver; remove the members instead.", nameof(memberIds));
        return PatchAsync(id, ScimWriter.ReplaceMembers(memberIds), cancellation);
    }

    /// <inheritdoc/>
    public Task RemoveMembersAsync(string id, CancellationToken cancellation) => PatchAsync(id, ScimWriter.RemoveMembers(), cancellation);

    /// <inheritdoc/>
    public async Task DeleteAsync(AccountType type, string id, CancellationToken cancellation)
    {
        var request = new ApiRequest(HttpMethod.Delete, ScimNames.Resource(type, id));
        var answerWasLost = false;
        await _connection.RepeatAsync(async c =>
        {
            try
            {
                return await _connection.AttemptAsync(request, Ignore, c).ConfigureAwait(false);
            }
            catch (AttemptFailure failure) when (failure.Error is ZivverException { IsAmbiguous: true })
            {
                answerWasLost = true;
                throw;
            }
            catch (AttemptFailure failure) when (answerWasLost && failure.Error is ZivverException { Code: ZivverErrorCode.UnknownAccount })
            {
                // The attempt whose answer was lost did it.
                return true;
            }
        }, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private Task<bool> PatchAsync(string id, byte[] body, CancellationToken cancellation)
    {
        var path = ScimNames.Resource(AccountType.FunctionalAccount, id);
        return _connection.SendAsync(new ApiRequest(new HttpMethod("PATCH"), path, body, ZivverApi.ScimJson), Ignore, cancellation);
    }

    // Any success will do, empty or not (ZIVVER-API, Calls); but a body that breaks off is a lost answer.
    private static async Task<bool> Ignore(ApiAnswer answer)
    {
        await answer.ReadAllAsync(LargestBody).ConfigureAwait(false);
        return true;
    }

    private static async Task<WriteAnswer> AnswerAsync(ApiAnswer answer, string? id)
    {
        var body = await answer.ReadAllAsync(LargestBody).ConfigureAwait(false);
        return Parse(body, id);
    }

    private static WriteAnswer Parse(byte[] body, string? id)
    {
        var resources = new ScimResourceReader(TextPool.None);
        var reader = new Utf8JsonReader(body);
        if (!Array.TrueForAll(body, b => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            && !(reader.Read() && reader.TokenType == JsonTokenType.StartObject && resources.TryRead(ref reader)))
            throw new UnusableAnswer("the answer is not an account.");
        return resources.Resource.ToAnswer(id);
    }
}
