using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using ZivverSynctool.Target;

namespace ZivverSynctool.Infrastructure.Zivver;

/// <summary>What a failed connection means, in words.</summary>
internal static class NetworkTrouble
{
    /// <summary>The error for a request that got no answer, or only a part of one.</summary>
    /// <param name="trouble">What the network said.</param>
    /// <param name="request">The request.</param>
    /// <param name="server">The server's name, or that of the base address.</param>
    public static ZivverException Explain(Exception trouble, ScimRequest request, string server)
    {
        var (cause, remedy) = CauseOf(trouble, server);
        return new ZivverException(ZivverErrorCode.Unreachable, 0, $"{request.Subject}: {cause}", remedy, null, trouble);
    }

    /// <summary>The error for a request on which nothing came for too long.</summary>
    public static ZivverException TimedOut(ScimRequest request, string server, TimeSpan patience) => new(
        ZivverErrorCode.Unreachable, 0,
        $"{request.Subject}: {server} did not answer within {patience.TotalSeconds:0} seconds, so the request may or may not have been applied.",
        "Try again later. If it goes on, check the network between this computer and Zivver.");

    /// <summary>Whether the request was never sent, so that trying again at once would fail the same way.</summary>
    public static bool IsNoConnection(Exception trouble) =>
        IsCertificate(trouble) || SocketErrorOf(trouble) is SocketError.HostNotFound or SocketError.NoData or SocketError.ConnectionRefused
        || WebStatusOf(trouble) is WebExceptionStatus.NameResolutionFailure or WebExceptionStatus.ProxyNameResolutionFailure;

    /// <summary>Whether no secure connection could be agreed on.</summary>
    public static bool IsCertificate(Exception trouble) =>
        Chain(trouble).Any(e => e is AuthenticationException)
        || WebStatusOf(trouble) is WebExceptionStatus.TrustFailure or WebExceptionStatus.SecureChannelFailure;

    private static (string Cause, string Remedy) CauseOf(Exception trouble, string server)
    {
        if (IsCertificate(trouble))
            return ($"no secure connection to {server}: its certificate is not trusted here, or no common version of TLS (1.2 or later) was found.",
                "Check this computer's date and its trusted root certificates. A proxy that opens TLS must have its own certificate trusted here.");
        if (WebStatusOf(trouble) is WebExceptionStatus.NameResolutionFailure or WebExceptionStatus.ProxyNameResolutionFailure)
            return UnknownName(server);
        return SocketErrorOf(trouble) switch
        {
            SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => UnknownName(server),
            SocketError.ConnectionRefused => ($"{server} refuses connections on that port.",
                "Check zivver.baseUri in the profile; for a sandbox, whether it is running."),
            SocketError.NetworkUnreachable or SocketError.HostUnreachable or SocketError.NetworkDown or SocketError.TimedOut => ($"there is no way to {server}.",
                "Check the network, the firewall and the proxy of this computer."),
            _ => ($"the connection to {server} broke off, so the request may or may not have been applied.",
                "Try again later. If it goes on, check the network, the firewall and the proxy of this computer."),
        };
    }

    private static (string Cause, string Remedy) UnknownName(string server) =>
        ($"the name {server} is not known to the name servers (DNS).", "Check zivver.baseUri in the profile, and the name servers and proxy of this computer.");

    private static SocketError? SocketErrorOf(Exception trouble) => Chain(trouble).OfType<SocketException>().FirstOrDefault()?.SocketErrorCode;

    private static WebExceptionStatus? WebStatusOf(Exception trouble) => Chain(trouble).OfType<WebException>().FirstOrDefault()?.Status;

    private static IEnumerable<Exception> Chain(Exception trouble)
    {
        for (Exception? e = trouble; e is not null; e = e.InnerException)
            yield return e;
    }
}
