namespace ZivverSynctool;

/// <summary>What the answers of a server have told about its request budget (ZIVVER-API, Connection).</summary>
/// <param name="Told">The budget that it names itself; null where it names none.</param>
/// <param name="WasSpent">Whether it has refused a request because its budget was spent.</param>
public sealed record BudgetReport(RequestBudget? Told, bool WasSpent)
{
    /// <summary>Nothing is known.</summary>
    public static readonly BudgetReport Unknown = new(null, false);
}
