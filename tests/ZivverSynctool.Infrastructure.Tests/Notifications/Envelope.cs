namespace ZivverSynctool.Infrastructure.Tests.Notifications;

/// <summary>How a mail came to a server.</summary>
internal sealed record Envelope(string From, IReadOnlyList<string> To, bool Tls, bool Login);
