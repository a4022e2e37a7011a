using ZivverSynctool.Target;

namespace ZivverSynctool.Tests.Target;

public sealed class ErrorCatalogueTests
{
    private const string Address = "a.vermeer@example.test";

    [Theory]
    [InlineData(400, "Unknown account with uuid: 8b1d", "PUT", ZivverErrorCode.UnknownAccount)]
    [InlineData(404, "", "DELETE", ZivverErrorCode.UnknownAccount)]
    [InlineData(400, "Account is outside the organization", "POST", ZivverErrorCode.OutsideOrganization)]
    [InlineData(400, "Error creating alias: Alias is already taken for b@example.test", "POST", ZivverErrorCode.AliasTaken)]
    [InlineData(400, "Error creating alias: Alias is a guest: b@example.test", "PUT", ZivverErrorCode.AliasGuest)]
    [InlineData(400, "Error creating alias: Domain Not Owned", "PUT", ZivverErrorCode.AliasDomainNotOwned)]
    [InlineData(400, "Unknown in set", "PATCH", ZivverErrorCode.UnknownMember)]
    [InlineData(400, "Error creating member: Member Not Found", "POST", ZivverErrorCode.UnknownMember)]
    [InlineData(400, "Invalid division: Day care", "POST", ZivverErrorCode.InvalidDivision)]
    [InlineData(401, "Unauthorized", "GET", ZivverErrorCode.NotAuthorized)]
    [InlineData(403, "", "GET", ZivverErrorCode.NotAuthorized)]
    [InlineData(409, "", "POST", ZivverErrorCode.AlreadyExists)]
    [InlineData(409, "Conflict", "PUT", ZivverErrorCode.AlreadyExists)]
    [InlineData(400, "Account already exists: a.vermeer@example.test", "POST", ZivverErrorCode.AlreadyExists)]
    [InlineData(400, """{"scimType":"uniqueness","detail":"Not unique"}""", "POST", ZivverErrorCode.AlreadyExists)]
    [InlineData(400, "The value already exists", "PUT", ZivverErrorCode.Rejected)]
    [InlineData(415, "", "PATCH", ZivverErrorCode.WrongContentType)]
    [InlineData(429, "", "GET", ZivverErrorCode.TooManyRequests)]
    [InlineData(500, "oops", "POST", ZivverErrorCode.ServerError)]
    [InlineData(503, "<html><title>Busy</title></html>", "POST", ZivverErrorCode.ServerError)]
    [InlineData(400, "<html><title>Sign in</title></html>", "POST", ZivverErrorCode.UnexpectedAnswer)]
    [InlineData(200, "<!DOCTYPE html><title>Sign in</title>", "GET", ZivverErrorCode.UnexpectedAnswer)]
    [InlineData(404, "Not found", "GET", ZivverErrorCode.UnexpectedAnswer)]
    [InlineData(400, "Something new", "PUT", ZivverErrorCode.Rejected)]
    [InlineData(400, "", "PUT", ZivverErrorCode.Rejected)]
    public void An_answer_has_its_code(int status, string body, string method, ZivverErrorCode code)
    {
        var error = ErrorCatalogue.Interpret(status, body, method, Address);

        Assert.Equal(code, error.Code);
        Assert.Equal(status, error.Status);
        Assert.Equal("Zivver" + code, error.ErrorId);
        Assert.Contains(Address, error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.Remedy);
    }

    [Theory]
    [InlineData("", "Zivver's answer: HTTP 400.")]
    [InlineData("Something new", "Zivver's answer: HTTP 400: Something new.")]
    [InlineData("Something new.", "Zivver's answer: HTTP 400: Something new.")]
    public void An_answer_ends_its_sentence_for_the_remedy_stands_behind_it(string body, string end) =>
        Assert.EndsWith(end, ErrorCatalogue.Interpret(400, body, "PUT", Address).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Error creating alias: Alias is a guest: Guest@Elsewhere.test")]
    [InlineData("\"Error creating alias: Alias is a guest: Guest@Elsewhere.test.\"")]
    [InlineData("""{"status":400,"detail":"Error creating alias: Alias is a guest: Guest@Elsewhere.test"}""")]
    [InlineData("""{"Message" : "Error creating alias: Alias is a guest: \u0047uest@Elsewhere.test\n"}""")]
    public void The_address_a_refusal_names_is_found_in_text_and_json(string body)
    {
        var error = ErrorCatalogue.Interpret(400, body, "PUT", Address);

        Assert.Equal(ZivverErrorCode.AliasGuest, error.Code);
        Assert.Equal("guest@elsewhere.test", error.Address);
    }

    [Fact]
    public void A_refusal_that_names_no_address_has_none() =>
        Assert.Null(ErrorCatalogue.Interpret(400, "Error creating alias: Domain Not Owned", "PUT", Address).Address);

    [Fact]
    public void All_four_causes_of_outside_the_organization_are_named()
    {
        var message = ErrorCatalogue.Interpret(400, "Account is outside the organization", "POST", Address).Message;

        Assert.Contains("another organization or to a free account", message, StringComparison.Ordinal);
        Assert.Contains("account of the other type", message, StringComparison.Ordinal);
        Assert.Contains("domain is not claimed", message, StringComparison.Ordinal);
        Assert.Contains("functional account exists already", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_unit_is_named() =>
        Assert.Contains("'Day care'", ErrorCatalogue.Interpret(400, "Invalid division: Day care", "POST", null).Message, StringComparison.Ordinal);

    [Fact]
    public void A_credential_in_the_body_is_not_repeated()
    {
        var error = ErrorCatalogue.Interpret(400, "Cannot handle header Authorization: Bearer s3cr3t-key, sorry", "GET", null);

        Assert.DoesNotContain("s3cr3t", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_answer_is_shortened_to_a_line()
    {
        var error = ErrorCatalogue.Interpret(400, string.Join("\n", Enumerable.Repeat("word", 10_000)), "PUT", null);

        Assert.DoesNotContain('\n', error.Message);
        Assert.True(error.Message.Length < 600);
    }

    [Fact]
    public void Of_a_web_page_only_the_title_is_told()
    {
        var error = ErrorCatalogue.Interpret(200, "<html><head><title>Sign in here</title></head><body>Secret words</body></html>", "GET", null);

        Assert.Contains("Sign in here", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret words", error.Message, StringComparison.Ordinal);
    }
}
