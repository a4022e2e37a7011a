namespace ZivverSynctool.Infrastructure.Zivver;

/// <summary>One answer to a list request (RFC 7644 §3.4.2).</summary>
/// <param name="TotalResults">How many there are in all, as the answer claims.</param>
/// <param name="Accounts">Those in this answer.</param>
internal sealed record ListPage(int TotalResults, List<ZivverAccount> Accounts);
