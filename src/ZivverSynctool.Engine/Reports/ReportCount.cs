namespace ZivverSynctool.Reports;

/// <summary>How many there are of something.</summary>
/// <param name="Of">Its stable word, such as <c>AccessLost</c>.</param>
/// <param name="Text">What people call it, such as "access lost".</param>
/// <param name="Count">How many.</param>
public sealed record ReportCount(string Of, string Text, int Count);
