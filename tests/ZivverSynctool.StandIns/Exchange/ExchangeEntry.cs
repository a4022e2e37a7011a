namespace ZivverSynctool.StandIns.Exchange;

/// <summary>An object of a stand-in organization: somebody, a mailbox or a group.</summary>
/// <param name="Properties">Its properties, as the commands give them.</param>
public sealed record ExchangeEntry(Dictionary<string, object?> Properties)
{
    /// <summary>Whose permissions a mailbox has.</summary>
    public List<Dictionary<string, object?>> Permissions { get; } = [];

    /// <summary>Who is in a group.</summary>
    public List<ExchangeEntry> Members { get; } = [];

    /// <summary>What kind of recipient it is.</summary>
    public string Kind => Text("RecipientTypeDetails");

    /// <summary>Its object id.</summary>
    public string Id => Text("Guid");

    /// <summary>A property as text; empty where there is none.</summary>
    public string Text(string name) => Properties.TryGetValue(name, out var value) ? value?.ToString() ?? "" : "";
}
