namespace ZivverSynctool.Simulation;

/// <summary>A user whose single sign-on broke: a PUT carried the Zivver extension without the key that was there.</summary>
/// <param name="Id">The user's Zivver id.</param>
/// <param name="Email">The primary address at that moment.</param>
/// <param name="At">When, UTC.</param>
public sealed record LostSsoAccountKey(string Id, string Email, DateTimeOffset At);
