using System.Globalization;
using System.Text.Json.Nodes;

namespace ZivverSynctool.StandIns.Graph;

/// <summary>What a directory holds. Example people live in <c>example.test</c>.</summary>
public sealed class StandInDirectory
{
    private readonly Dictionary<string, DirectoryObject> _objects = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The tenant's id.</summary>
    public string TenantId { get; } = "0aa1b2c3-1111-4222-8333-444455556666";

    /// <summary>Everything there is, in the order it was added.</summary>
    public IReadOnlyList<DirectoryObject> Objects => [.. _objects.Values];

    /// <summary>An object by its id, or null.</summary>
    public DirectoryObject? Find(string id) => _objects.GetValueOrDefault(id);

    /// <summary>Adds a user with usual values; others are set on its properties.</summary>
    /// <param name="name">The part before the @.</param>
    /// <param name="number">A number that its object id is made of.</param>
    public DirectoryObject AddUser(string name, int number) => Add("user", number, new JsonObject
    {
        ["userPrincipalName"] = $"{name}@example.test",
        ["mail"] = $"{name}@example.test",
        ["displayName"] = name,
        ["accountEnabled"] = true,
        ["userType"] = "Member",
        ["mobilePhone"] = null,
        ["department"] = null,
        ["employeeId"] = null,
        ["businessPhones"] = new JsonArray(),
        ["otherMails"] = new JsonArray(),
        ["onPremisesExtensionAttributes"] = new JsonObject { ["extensionAttribute1"] = null },
        ["proxyAddresses"] = new JsonArray($"SMTP:{name}@example.test", $"smtp:{name}@contoso.onmicrosoft.com"),
    });

    /// <summary>Adds many users, <c>user0001@example.test</c> and so on.</summary>
    public IReadOnlyList<DirectoryObject> AddUsers(int count, int first = 1) =>
        [.. Enumerable.Range(first, count).Select(number => AddUser(string.Create(CultureInfo.InvariantCulture, $"user{number:0000}"), number))];

    /// <summary>Adds a group.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="number">A number that its object id is made of.</param>
    /// <param name="mail">Its address, or null for one without mail.</param>
    /// <param name="members">Its direct members.</param>
    public DirectoryObject AddGroup(string name, int number, string? mail = null, params IEnumerable<DirectoryObject> members)
    {
        var group = Add("group", number, new JsonObject
        {
            ["displayName"] = name,
            ["mail"] = mail,
            ["mailEnabled"] = mail is not null,
            ["visibility"] = null,
            ["proxyAddresses"] = mail is null ? [] : new JsonArray($"SMTP:{mail}"),
        });
        group.Members.AddRange(members.Select(member => member.Id));
        return group;
    }

    /// <summary>Adds a device, which may be a member too.</summary>
    public DirectoryObject AddDevice(int number) => Add("device", number, new JsonObject { ["displayName"] = "device" });

    /// <summary>All members of a group, directly or through groups in it, each once.</summary>
    public IReadOnlyList<DirectoryObject> TransitiveMembers(DirectoryObject group)
    {
        var met = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var open = new Queue<DirectoryObject>([group]);
        var members = new List<DirectoryObject>();
        while (open.TryDequeue(out var next))
            foreach (var member in next.Members.Select(Find).OfType<DirectoryObject>().Where(member => met.Add(member.Id)))
            {
                members.Add(member);
                open.Enqueue(member);
            }

        return members;
    }

    private DirectoryObject Add(string kind, int number, JsonObject properties)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{(kind == "user" ? 1 : kind == "group" ? 2 : 3)}0000000-0000-4000-8000-{number:000000000000}");
        properties.Insert(0, "id", id);
        return _objects[id] = new DirectoryObject(kind, properties);
    }
}
