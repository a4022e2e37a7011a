using ZivverSynctool.Infrastructure.Http;

namespace ZivverSynctool.Infrastructure.Graph;

/// <summary>What a refusal of Microsoft Graph means, and what to do about it.</summary>
internal static class GraphRefusal
{
    /// <summary>Turns a refusal into an error with cause and remedy in plain words.</summary>
    public static SyncException Explain(ApiRequest request, int status, GraphError error)
    {
        var said = $"Microsoft Graph's answer: {error.Said(status)}.";
        return status switch
        {
            400 when error.Code.Contains("PageToken") => new SyncException(
                "EntraServerError", SyncErrorKind.Unavailable,
                $"{request.Subject}: the reading took so long that Graph forgot how far it was. {said}", "Try again."),
            400 => new SyncException(
                "EntraQueryRefused", SyncErrorKind.InvalidProfile,
                $"{request.Subject}: Graph cannot make sense of the question. {said}",
                "Correct the 'filter', the 'attributes' or the 'identifier' of the source in the profile: names and operators are those of Microsoft Graph."),
            401 => new SyncException(
                "EntraNotAuthorized", SyncErrorKind.NotAuthorized,
                $"{request.Subject}: Graph does not accept the access token. {said}",
                "Check that 'authority' and 'graphUri' of the source belong to the same cloud, and that the application was not disabled meanwhile."),
            403 => MissingPermission(PermissionFor(request.Path), request.Subject, $"Graph does not let this application do that. {said}"),
            404 => new SyncException(
                "EntraUnexpectedAnswer", SyncErrorKind.Unavailable,
                $"{request.Subject}: it is gone, or this is not Microsoft Graph. {said}",
                "Try again; it may have been removed while it was read. If it goes on, check 'graphUri' of the source in the profile."),
            407 => new SyncException(
                "EntraUnexpectedAnswer", SyncErrorKind.Unavailable,
                $"{request.Subject}: the proxy of this computer asks for credentials. {said}",
                "Let the account that runs the synchronization through the proxy."),
            429 => new SyncException(
                "EntraTooManyRequests", SyncErrorKind.Unavailable,
                $"{request.Subject}: Graph has had too many requests, from this application or from others in the directory. {said}",
                "Try again later, or let the synchronization start at a quieter time."),
            408 or >= 500 => new SyncException(
                "EntraServerError", SyncErrorKind.Unavailable,
                $"{request.Subject}: Graph failed. {said}", "Try again later. Microsoft's service health says whether there is a disturbance."),
            _ => new SyncException(
                "EntraUnexpectedAnswer", SyncErrorKind.Unavailable,
                $"{request.Subject}: this is no answer of Microsoft Graph. {said}",
                "Check 'graphUri' of the source in the profile, and whether a proxy or login page stands in between."),
        };
    }

    /// <summary>The error for what the application may not read.</summary>
    /// <param name="permission">The application permission that is missing, perhaps.</param>
    /// <param name="subject">What was done.</param>
    /// <param name="cause">What shows that it is missing.</param>
    public static SyncException MissingPermission(string permission, string subject, string cause) => new(
        "EntraPermissionMissing", SyncErrorKind.NotAuthorized, $"{subject}: {cause}",
        $"Give the application the permission {permission} of Microsoft Graph, of the kind 'application' and not 'delegated', and let an administrator consent to it.");

    // The least that reads them (Microsoft Graph: List users, List groups, List group transitive members).
    private static string PermissionFor(string path) => path.Contains("/transitiveMembers/")
        ? "GroupMember.Read.All, and User.Read.All for what is known of the members"
        : path.Contains("groups?") ? "GroupMember.Read.All"
        : "User.Read.All";
}
