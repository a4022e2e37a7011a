namespace ZivverSynctool;

/// <summary>A web address that is told of a run. Whoever knows the address may write there, so it is a secret.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="Kind">Who listens there.</param>
/// <param name="Uri">Where the address is to be found.</param>
public sealed record WebhookSettings(string Name, WebhookKind Kind, SecretReference Uri);
