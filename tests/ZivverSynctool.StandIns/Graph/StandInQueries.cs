using System.Globalization;
using System.Text.Json.Nodes;

namespace ZivverSynctool.StandIns.Graph;

/// <summary>
/// Answers questions for directory objects with the rules of Microsoft Graph: permissions, limited information, advanced queries,
/// <c>$select</c>, <c>$filter</c>, <c>$top</c>, <c>$count</c> and paging (Microsoft Graph: List users, List groups, List group transitive members,
/// List a user's memberships, Advanced query capabilities, Paging).
/// </summary>
internal sealed class StandInQueries(StandInDirectory directory, StandInApplication application)
{
    private const int MostClauses = 15;
    private const int LargestPage = 999;
    private const int UsualPage = 100;

    /// <summary>Answers a question.</summary>
    /// <param name="request">The request.</param>
    /// <param name="server">The server's address, for links.</param>
    public StandInAnswer Answer(StandInRequest request, Uri server)
    {
        if (request.Authorization != $"Bearer {application.Token}")
            return StandInAnswer.Refusal(401, "InvalidAuthenticationToken", "Access token is empty or invalid.");
        var parts = request.Path.Trim('/').Split('/');
        return parts switch
        {
            ["v1.0", "users"] => May("User.Read.All") ? List(request, server, Of("user"), "user") : Denied(),
            ["v1.0", "groups"] => May("GroupMember.Read.All") ? List(request, server, Of("group"), "group") : Denied(),
            ["v1.0", "groups", var id, "transitiveMembers", "microsoft.graph.user"] => Members(request, server, id),
            ["v1.0", "users", var id, "transitiveMemberOf"] => Memberships(request, server, id),
            _ => StandInAnswer.Refusal(400, "BadRequest", $"Resource not found for the segment '{parts[^1]}'."),
        };
    }

    private StandInAnswer Members(StandInRequest request, Uri server, string id)
    {
        if (!May("GroupMember.Read.All"))
            return Denied();
        if (directory.Find(id) is not { Kind: "group" } group)
            return StandInAnswer.Refusal(404, "Request_ResourceNotFound", $"Resource '{id}' does not exist or one of its queried reference-property objects are not present.");
        if (!request.IsAdvanced)
            return StandInAnswer.Refusal(400, "Request_UnsupportedQuery", "The specified filter to the reference property query is currently not supported.");
        var isHidden = (string?)group["visibility"] == "HiddenMembership" && !May("Member.Read.Hidden");
        return List(request, server, isHidden ? [] : directory.TransitiveMembers(group).Where(member => member.Kind == "user"), "user");
    }

    private StandInAnswer Memberships(StandInRequest request, Uri server, string id) => !May("User.Read.All") ? Denied()
        : directory.Find(id) is not { Kind: "user" } user ? StandInAnswer.Refusal(404, "Request_ResourceNotFound", $"Resource '{id}' does not exist.")
        : List(request, server, Of("group").Where(group => directory.TransitiveMembers(group).Contains(user)), "group");

    private StandInAnswer List(StandInRequest request, Uri server, IEnumerable<DirectoryObject> objects, string kind)
    {
        var select = request["$select"]?.Split(',') ?? ["id", "displayName", "mail"];
        var known = Of(kind).FirstOrDefault()?.Properties;
        // Names are taken in any case, and given in their own.
        select = [.. select.Select(name => known?.FirstOrDefault(property => string.Equals(property.Key, name, StringComparison.OrdinalIgnoreCase)).Key ?? name)];
        if (known is not null && select.FirstOrDefault(name => !known.ContainsKey(name)) is { } unknown)
            return StandInAnswer.Refusal(400, "BadRequest", $"Parsing OData Select and Expand failed: Could not find a property named '{unknown}' on type 'microsoft.graph.{kind}'.");
        if (request["$top"] is { } text && int.Parse(text, CultureInfo.InvariantCulture) is < 1 or > LargestPage)
            return StandInAnswer.Refusal(400, "Request_UnsupportedQuery", $"Invalid page size specified: '{request["$top"]}'. Must be between 1 and 999 inclusive.");
        if (request["$filter"] is { } filter)
            try
            {
                var parsed = ODataFilter.Parse(filter);
                if (parsed.NeedsIndex && !request.IsAdvanced)
                    return StandInAnswer.Refusal(400, "Request_UnsupportedQuery", "Operator is not supported because the required parameters might be missing. Try adding $count=true query parameter and ConsistencyLevel:eventual header.");
                if (parsed.Clauses > MostClauses)
                    return StandInAnswer.Refusal(400, "Request_UnsupportedQuery", $"Too many child clauses specified in search filter expression: {parsed.Clauses}. Max allowed: {MostClauses}.");
                objects = objects.Where(parsed.Matches);
            }
            catch (FormatException e)
            {
                return StandInAnswer.Refusal(400, "BadRequest", $"Invalid filter clause: {e.Message}");
            }

        return Page(request, server, [.. objects], select, kind);
    }

    private StandInAnswer Page(StandInRequest request, Uri server, List<DirectoryObject> objects, string[] select, string kind)
    {
        var size = int.Parse(request["$top"] ?? UsualPage.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var skip = int.Parse(request["$skiptoken"] ?? "0", CultureInfo.InvariantCulture);
        var body = new JsonObject { ["@odata.context"] = $"{server}v1.0/$metadata#directoryObjects" };
        if (request.IsAdvanced && skip == 0)
            body["@odata.count"] = objects.Count;
        if (skip + size < objects.Count)
            body["@odata.nextLink"] = Link(request, server, skip + size);
        var mayRead = kind != "user" || May("User.Read.All");
        body["value"] = new JsonArray([.. objects.Skip(skip).Take(size).Select(item => Selected(item, select, mayRead))]);
        return new StandInAnswer(200, body);
    }

    // Of what an application may not read it sees that it is there, and nothing else (Microsoft Graph: limited information returned).
    private static JsonObject Selected(DirectoryObject item, string[] select, bool mayRead)
    {
        var selected = new JsonObject { ["@odata.type"] = $"#microsoft.graph.{item.Kind}", ["id"] = item.Id };
        foreach (var name in select.Where(name => name != "id"))
            selected[name] = mayRead ? item[name]?.DeepClone() : null;
        return selected;
    }

    private static string Link(StandInRequest request, Uri server, int skip) =>
        $"{server}{request.Path.TrimStart('/')}?{string.Join("&", request.Query.Where(pair => pair.Key != "$skiptoken").Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"))}&$skiptoken={skip}";

    private IEnumerable<DirectoryObject> Of(string kind) => directory.Objects.Where(item => item.Kind == kind);

    private bool May(string permission) => application.Permissions.Contains(permission);

    private static StandInAnswer Denied() => StandInAnswer.Refusal(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
}
