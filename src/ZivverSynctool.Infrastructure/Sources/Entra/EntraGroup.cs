using System.Text.Json;
using ZivverSynctool.Infrastructure.Graph;

namespace ZivverSynctool.Infrastructure.Sources.Entra;

/// <summary>A group of Entra ID.</summary>
/// <param name="Id">Its object id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Address">Its primary address; empty where it has none.</param>
/// <param name="ProxyAddresses">All its addresses, with their kinds.</param>
/// <param name="HidesMembers">Whether it takes a permission of its own to see its members.</param>
internal sealed record EntraGroup(string Id, string Name, string Address, IReadOnlyList<string> ProxyAddresses, bool HidesMembers)
{
    /// <summary>What is read of a group.</summary>
    public static readonly IReadOnlyList<string> Select = ["id", "displayName", "mail", "proxyAddresses", "visibility"];

    /// <summary>Reads an object.</summary>
    public static EntraGroup Read(JsonElement group) => new(
        GraphValue.Text(group, "id")!, GraphValue.Text(group, "displayName") ?? "", GraphValue.Text(group, "mail") ?? "",
        GraphValue.Texts(group, "proxyAddresses") ?? [],
        string.Equals(GraphValue.Text(group, "visibility"), "HiddenMembership", StringComparison.OrdinalIgnoreCase));

    /// <summary>The group, for messages.</summary>
    public string Called => Name.Length > 0 ? $"group '{Name}'" : $"group {Id}";
}
