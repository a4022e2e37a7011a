namespace ZivverSynctool.Infrastructure.Notifications.Mail;

/// <summary>The mail server takes none of the recipients. Never leaves the channel.</summary>
/// <param name="why">Why not, in the server's words.</param>
/// <param name="mayPass">Whether it may take one of them later.</param>
internal sealed class NoRecipientException(string why, bool mayPass) : Exception(why)
{
    /// <summary>Whether it may take one of them later.</summary>
    public bool MayPass { get; } = mayPass;
}
