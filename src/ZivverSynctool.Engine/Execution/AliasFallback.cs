using ZivverSynctool.Target;

namespace ZivverSynctool.Execution;

/// <summary>Sends an account again without an alias that Zivver refuses, so that one bad alias does not hold back the rest (quirk 4).</summary>
internal sealed class AliasFallback(LiveAddresses addresses)
{
    public async Task<(WriteAnswer Answer, AccountWrite Sent, List<string> Dropped)> SendAsync(
        AccountWrite body, IReadOnlyList<string> present, Func<AccountWrite, Task<WriteAnswer>> send)
    {
        var dropped = new List<string>();
        while (true)
            try
            {
                return (await send(body).ConfigureAwait(false), body, dropped);
            }
            catch (ZivverException error) when (IsAboutAlias(error) && Refused(error, body, present) is { } alias)
            {
                dropped.Add($"Left out the alias {alias}: {error.Message} {error.Remedy}");
                body = body with { Extension = body.Extension! with { Aliases = body.Extension.Aliases.Where(other => other != alias).ToList() } };
            }
    }

    private static bool IsAboutAlias(ZivverException error) =>
        error.Code is ZivverErrorCode.AliasTaken or ZivverErrorCode.AliasGuest or ZivverErrorCode.AliasDomainNotOwned;

    private string? Refused(ZivverException error, AccountWrite body, IReadOnlyList<string> present)
    {
        var added = (body.Extension?.Aliases ?? []).Except(present).ToList();
        if (error.Address is { } named && added.Contains(named))
            return named;

        // The refusal of an unclaimed domain names no address: one in a domain that Zivver has no account in is likeliest.
        return added.Find(alias => !addresses.Domains.Contains(EmailAddress.DomainOf(alias))) ?? added.LastOrDefault();
    }
}
