namespace ZivverSynctool.Infrastructure.Http;

/// <summary>What messages call an API and its parts.</summary>
/// <param name="Name">The API.</param>
/// <param name="Owner">Whose support to ask.</param>
/// <param name="AddressKey">Where its address stands, such as <c>zivver.baseUri in the profile</c>.</param>
/// <param name="Credential">What lets a caller in, such as <c>API key</c>.</param>
internal sealed record ApiWords(string Name, string Owner, string AddressKey, string Credential);
