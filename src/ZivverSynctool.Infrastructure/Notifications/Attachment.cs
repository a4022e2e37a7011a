namespace ZivverSynctool.Infrastructure.Notifications;

/// <summary>A file that goes with a notice.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MediaType">What it is (RFC 2046).</param>
/// <param name="Content">Its content.</param>
internal sealed record Attachment(string Name, string MediaType, byte[] Content);
