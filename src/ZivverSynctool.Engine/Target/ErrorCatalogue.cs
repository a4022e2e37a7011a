namespace ZivverSynctool.Target;

/// <summary>What an error answer of Zivver means, and what to do about it (ZIVVER-API, Error catalogue).</summary>
public static class ErrorCatalogue
{
    /// <summary>Turns an error answer into an exception with cause and remedy in plain words.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="body">The body: plain text, JSON, HTML or nothing.</param>
    /// <param name="method">The request's method, such as <c>POST</c>.</param>
    /// <param name="address">Primary address of the account the request was about, or null where there is none.</param>
    public static ZivverException Interpret(int status, string body, string method, string? address)
    {
        var text = RefusalText.From(body);
        var meaning = ByStatus(status, text) ?? ByText(status, text, method) ?? Otherwise(status, text, method);
        var said = text.Line.Length == 0 ? $"HTTP {status}" : $"HTTP {status}: {text.Line}";
        var whom = address is null ? "" : $" for {address}";
        return new ZivverException(
            meaning.Code, status, $"{method}{whom}: {meaning.Cause} Zivver's answer: {said.TrimEnd('.')}.", meaning.Remedy, text.Address());
    }

    private static ErrorMeaning? ByStatus(int status, RefusalText text) => status switch
    {
        401 => ErrorMeaning.NotAuthorized,
        403 => text.IsHtml ? ErrorMeaning.ForbiddenPage : ErrorMeaning.NotAuthorized,
        407 => ErrorMeaning.ProxyCredentials,
        408 or >= 500 => ErrorMeaning.ServerError,
        415 => ErrorMeaning.WrongContentType,
        429 => ErrorMeaning.TooManyRequests,
        < 400 => ErrorMeaning.NotThisApi,
        _ => text.IsHtml ? ErrorMeaning.NotThisApi : null,
    };

    private static ErrorMeaning? ByText(int status, RefusalText text, string method)
    {
        foreach (var known in ErrorMeaning.ByPhrase)
            if (text.After(known.Key) is { } rest)
                return known.Value.About(rest);
        return status == 409 || method == "POST" && SaysItExists(text) ? ErrorMeaning.AlreadyExists : null;
    }

    private static ErrorMeaning Otherwise(int status, RefusalText text, string method) => status switch
    {
        // RFC 7644 §3.12; Zivver itself says 400 (ZIVVER-API, Calls).
        404 when method is "PUT" or "PATCH" or "DELETE" => ErrorMeaning.UnknownAccount,
        404 or 405 => ErrorMeaning.NotThisApi,
        _ => ErrorMeaning.Rejected.About(text.Line),
    };

    // The words of this refusal are not known (ZIVVER-API, Error catalogue); uniqueness is RFC 7644's own.
    private static bool SaysItExists(RefusalText text) =>
        text.Says("already exist") || text.Says("already taken") || text.Says("already in use") || text.Says("uniqueness") || text.Says("duplicate");
}
