namespace ZivverSynctool.Target;

/// <summary>One entry of the error catalogue. <c>{0}</c> in the cause stands for what the refusal names.</summary>
internal sealed record ErrorMeaning(ZivverErrorCode Code, string Cause, string Remedy)
{
    public static readonly ErrorMeaning NotAuthorized = new(
        ZivverErrorCode.NotAuthorized,
        "the API key is wrong, incomplete or withdrawn.",
        "Make a new key in Zivver's admin portal, copy all of it without blanks, and store it where the profile points. A key dies when the administrator who made it is deleted.");

    public static readonly ErrorMeaning ForbiddenPage = new(
        ZivverErrorCode.NotAuthorized,
        "the request was refused with a web page, so either the API key is not accepted, or a proxy or firewall on the way refused.",
        "Check the API key against Zivver's admin portal, and let the proxy or firewall pass requests to the address in zivver.baseUri.");

    public static readonly ErrorMeaning ProxyCredentials = new(
        ZivverErrorCode.UnexpectedAnswer,
        "a proxy on the way asks for credentials; Zivver was not reached.",
        "Let the proxy pass requests from this computer to the address in zivver.baseUri without credentials.");

    public static readonly ErrorMeaning ServerError = new(
        ZivverErrorCode.ServerError,
        "Zivver's server failed, so the request may or may not have been applied.",
        "Try again later; the next delta shows what was applied. If it goes on, ask Zivver's support.");

    public static readonly ErrorMeaning WrongContentType = new(
        ZivverErrorCode.WrongContentType,
        "the request had a content type that Zivver does not take.",
        "This is a fault of ZivverSynctool or of a proxy that changes requests; report it with the log.");

    public static readonly ErrorMeaning TooManyRequests = new(
        ZivverErrorCode.TooManyRequests,
        "the request budget is spent and did not come back in time.",
        "Other tools behind the same network address may be using the budget: stop them or run at another time, or lower zivver.budget in the profile.");

    public static readonly ErrorMeaning NotThisApi = new(
        ZivverErrorCode.UnexpectedAnswer,
        "the answer is not one of Zivver's API.",
        "Check zivver.baseUri in the profile, and whether a proxy or login page stands in between.");

    public static readonly ErrorMeaning UnknownAccount = new(
        ZivverErrorCode.UnknownAccount,
        "the account is not there any more; it was deleted meanwhile.",
        "Make a new delta: it proposes what is right now.");

    public static readonly ErrorMeaning AlreadyExists = new(
        ZivverErrorCode.AlreadyExists,
        "an account with this address exists already. It is left alone, for it may be another person's mailbox.",
        "Look the address up in Zivver; make a new delta, or change the address in the source.");

    public static readonly ErrorMeaning Rejected = new(
        ZivverErrorCode.Rejected,
        "the request was refused for a reason that is not in the catalogue.",
        "Correct the account in the source if the answer names what is wrong; else ask Zivver's support.");

    /// <summary>Refusals that are known by their words. First match wins.</summary>
    public static readonly IReadOnlyList<KeyValuePair<string, ErrorMeaning>> ByPhrase =
    [
        new("Unknown account with uuid", UnknownAccount),
        new("Account is outside the organization", new(
            ZivverErrorCode.OutsideOrganization,
            "the account is outside the organization. There are four causes: the address belongs to another organization or to a free account "
            + "that is still to be adopted; an account of the other type has the address; the domain is not claimed; the functional account exists already.",
            "Look the address up in Zivver's web app. Adopt the free account or have the other organization release it; remove the account of the other type; "
            + "claim the domain; or, if the functional account is there already, make a new delta.")),
        new("Alias is already taken for", new(
            ZivverErrorCode.AliasTaken,
            "the alias {0} is an account of its own.",
            "Merge that account into this one in Zivver's web app, or drop the alias in the source.")),
        new("Alias is a guest:", new(
            ZivverErrorCode.AliasGuest,
            "a guest account has the alias {0}.",
            "Merge the guest account in Zivver's web app, or drop the alias in the source.")),
        new("Domain Not Owned", new(
            ZivverErrorCode.AliasDomainNotOwned,
            "an alias is in a domain that the organization has not claimed.",
            "Claim the domain in Zivver, or drop the alias in the source.")),
        new("Unknown in set", UnknownMember),
        new("Member Not Found", UnknownMember),
        new("Invalid division:", new(
            ZivverErrorCode.InvalidDivision,
            "the organizational unit '{0}' does not exist in Zivver.",
            "Create the organizational unit in Zivver's web app, or correct it in the source.")),
    ];

    private static ErrorMeaning UnknownMember => new(
        ZivverErrorCode.UnknownMember,
        "one of the members is not an account of Zivver any more.",
        "Make a new delta: it reads the accounts again and leaves out those that are gone.");

    /// <summary>The entry with what the refusal names put into its words.</summary>
    public ErrorMeaning About(string named) =>
        this with { Cause = Cause.Replace("{0}", named.Length == 0 ? "in question" : named) };
}
