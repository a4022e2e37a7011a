namespace ZivverSynctool.Module.Tests.Errors;

/// <summary>Zivver, or whatever answers in its place.</summary>
public sealed class ZivverErrorTests : ErrorCases
{
    public static TheoryData<string, string, int, string> Answers => new()
    {
        { "ZivverNotAuthorized", "the API key is wrong", 401, "" },
        { "ZivverServerError", "HTTP 500", 500, "0" },
        { "ZivverTooManyRequests", "budget is spent", 429, "86400" },
        { "ZivverWrongContentType", "content type", 415, "" },
        { "ZivverRejected", "HTTP 422", 422, "" },
        { "ZivverUnexpectedAnswer", "not one of Zivver's API", 404, "" },
    };

    [Theory]
    [Provokes]
    [MemberData(nameof(Answers))]
    public void A_refusal_of_a_list_is_one_clear_error(string id, string says, int status, string retryAfter)
    {
        // The key comes back in its words, and must not be among ours.
        using var server = new EchoingServer(status, key => $"No, not with {key}.", retryAfter);
        Care.MoveZivver(server.BaseUri);
        Ends("Get-SyncDelta -Profile $ProfilePath", id, says);
    }

    [Fact]
    [Provokes("ZivverUnreachable")]
    public void A_Zivver_that_is_not_there_is_named() =>
        Ends("$address = $sandbox.BaseUri.Authority; $key = $sandbox.ApiKey; Stop-ZivverSandbox $sandbox; Get-SyncDelta -Profile $ProfilePath -ApiKey $key", "ZivverUnreachable", "localhost:");
}
