namespace ZivverSynctool.Review;

/// <summary>A write that is about to be sent.</summary>
/// <param name="AccountType">User or functional account.</param>
/// <param name="Email">The account's address, as it is or as it is to be made.</param>
/// <param name="ZivverId">The account's id; null for one that is to be made.</param>
/// <param name="Method">POST, PUT, PATCH or DELETE.</param>
/// <param name="At">When, UTC.</param>
public sealed record WriteIntent(AccountType AccountType, string Email, string? ZivverId, string Method, DateTimeOffset At);
