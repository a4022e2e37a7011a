using System.Globalization;
using ZivverSynctool.Simulation;

namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>Takes a request to the model and brings its answer back (ZIVVER-API, Calls).</summary>
internal sealed class ScimRouter(ZivverOrganization organization, Listing listing, ScimWriter writer)
{
    /// <summary>Answers a request. Changes the model: the caller keeps the lock.</summary>
    public ScimAnswer Answer(ScimRequest request)
    {
        try
        {
            return Route(request);
        }
        catch (ZivverRejection refusal)
        {
            return ScimAnswer.Text(refusal.Status, refusal.Text);
        }
        catch (ScimRefusal refusal)
        {
            return refusal.Status is 404 or 405 or 415
                ? ScimAnswer.Error(refusal.Status, refusal.Message)
                : ScimAnswer.Text(refusal.Status, refusal.Message);
        }
    }

    private ScimAnswer Route(ScimRequest request)
    {
        if (request.IsElsewhere)
            throw new ScimRefusal(404, $"Unknown endpoint: {request.Path}");
        RequireContentType(request);
        var type = request.Type!.Value;
        return (request.Method, request.Id, type) switch
        {
            ("GET", null, _) => List(request, type),
            ("POST", null, _) => Create(request, type),
            ("GET", { } id, _) => Account(200, organization.Get(type, id)),
            ("PUT", { } id, _) => Account(200, organization.Update(id, ScimReader.Account(request.Body(), type))),
            ("PATCH", { } id, AccountType.FunctionalAccount) => Account(200, SetMembers(id, ScimReader.MembersPatch(request.Body()))),
            ("DELETE", { } id, _) => Delete(type, id),
            _ => throw new ScimRefusal(405, $"{request.Method} is not supported here"),
        };
    }

    private ScimAnswer List(ScimRequest request, AccountType type)
    {
        if (!request.Query.TryGetValue("filter", out var filter))
            return ScimAnswer.List(listing.Page(organization, type, Number(request, "startIndex"), Number(request, "count")), writer);
        var found = organization.Find(type, ScimFilter.AddressIn(filter, type));
        return ScimAnswer.List(found is null ? new ListPage(0, null, []) : new ListPage(1, null, [found]), writer);
    }

    private ScimAnswer Create(ScimRequest request, AccountType type)
    {
        var account = organization.Create(ScimReader.Account(request.Body(), type));
        return Account(201, account) with { Headers = [new("Location", writer.LocationOf(account))] };
    }

    private ZivverAccount SetMembers(string id, IReadOnlyList<string>? members) =>
        members is null ? organization.RemoveMembers(id) : organization.ReplaceMembers(id, members);

    // RFC 7644 §3.6.
    private ScimAnswer Delete(AccountType type, string id)
    {
        organization.Delete(type, id);
        return ScimAnswer.Empty(204);
    }

    private ScimAnswer Account(int status, ZivverAccount account) =>
        ScimAnswer.Json(status, json => writer.Write(json, account));

    private static void RequireContentType(ScimRequest request)
    {
        var fits = request.Method switch
        {
            "PATCH" => request.ContentType == "application/scim+json",
            "POST" or "PUT" => request.ContentType is "" or "application/json" or "application/scim+json",
            _ => true,
        };
        if (!fits)
            throw new ScimRefusal(415, $"Unsupported content type: {request.ContentType}");
    }

    private static int? Number(ScimRequest request, string name)
    {
        if (!request.Query.TryGetValue(name, out var text))
            return null;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw ScimRefusal.InvalidValue(name);
    }
}
