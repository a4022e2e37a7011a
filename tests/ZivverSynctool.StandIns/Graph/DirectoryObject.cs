using System.Text.Json.Nodes;

namespace ZivverSynctool.StandIns.Graph;

/// <summary>An object of a directory: a user, a group, or something else that can be a member.</summary>
/// <param name="kind">Its type, such as <c>user</c>.</param>
/// <param name="properties">Its properties, as JSON.</param>
public sealed class DirectoryObject(string kind, JsonObject properties)
{
    /// <summary>Its type, such as <c>user</c>.</summary>
    public string Kind => kind;

    /// <summary>Its properties.</summary>
    public JsonObject Properties => properties;

    /// <summary>Its object id.</summary>
    public string Id => (string)properties["id"]!;

    /// <summary>The object ids of its direct members.</summary>
    public List<string> Members { get; } = [];

    /// <summary>A property, or null; a slash leads into one inside another.</summary>
    public JsonNode? this[string path]
    {
        get
        {
            JsonNode? found = properties;
            foreach (var name in path.Split('/'))
                found = (found as JsonObject)?[name];
            return found;
        }
    }
}
