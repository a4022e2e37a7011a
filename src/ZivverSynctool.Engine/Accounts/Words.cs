using System.Globalization;

namespace ZivverSynctool;

/// <summary>The product's words for its own values, as they stand in sentences.</summary>
public static class Words
{
    private const int ListLength = 20;

    /// <summary>"user" or "functional account".</summary>
    public static string Of(AccountType type) => type == AccountType.User ? "user" : "functional account";

    /// <summary>A number of things, such as "1 link" and "3 links".</summary>
    public static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>What is in a list, such as "a, b"; of a long one the beginning, and how many more there are.</summary>
    public static string List(IReadOnlyList<string> items) => items.Count <= ListLength
        ? string.Join(", ", items)
        : $"{string.Join(", ", items.Take(ListLength))} and {items.Count - ListLength} more";

    /// <summary>A request budget, such as "50 requests in 10 s".</summary>
    public static string Of(RequestBudget budget) =>
        $"{Count(budget.Requests, "request")} in {budget.Window.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture)} s";

    /// <summary>A property as people call it, such as "phone number".</summary>
    public static string Of(SyncProperty property) => property switch
    {
        SyncProperty.Email => "address",
        SyncProperty.DisplayName => "name",
        SyncProperty.Enabled => "enabled",
        SyncProperty.Aliases => "aliases",
        SyncProperty.Delegates => "delegates",
        SyncProperty.PhoneNumber => "phone number",
        SyncProperty.OrganizationalUnit => "organizational unit",
        _ => "SSO key",
    };
}
