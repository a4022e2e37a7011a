namespace ZivverSynctool.Reports;

/// <summary>How many accounts of a type something is done to.</summary>
/// <param name="AccountType">The type.</param>
/// <param name="Action">What is done.</param>
/// <param name="Count">How many.</param>
/// <param name="Needs">How many of them need a person.</param>
public sealed record ReportActionCount(AccountType AccountType, SyncAction Action, int Count, int Needs);
