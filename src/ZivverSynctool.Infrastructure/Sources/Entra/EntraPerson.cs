namespace ZivverSynctool.Infrastructure.Sources.Entra;

/// <summary>A user of Entra ID, as far as others may name it.</summary>
/// <param name="Id">Its object id.</param>
/// <param name="PrincipalName">The name it signs in with.</param>
/// <param name="Address">Its primary address; empty where it has none.</param>
/// <param name="IsGuest">Whether it is a guest of the directory.</param>
internal sealed record EntraPerson(string Id, string PrincipalName, string Address, bool IsGuest);
