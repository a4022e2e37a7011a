using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace ZivverSynctool.Infrastructure.Http;

/// <summary>What a failed connection means, in words.</summary>
internal static class NetworkTrouble
{
    /// <summary>Whether the request was never sent, so that trying again at once would fail the same way.</summary>
    public static bool IsNoConnection(Exception trouble) =>
        IsCertificate(trouble) || IsProxy(trouble) || SocketErrorOf(trouble) is SocketError.HostNotFound or SocketError.NoData or SocketError.ConnectionRefused
        || WebStatusOf(trouble) is WebExceptionStatus.NameResolutionFailure or WebExceptionStatus.ProxyNameResolutionFailure;

    /// <summary>Whether no secure connection could be agreed on.</summary>
    public static bool IsCertificate(Exception trouble) =>
        Chain(trouble).Any(e => e is AuthenticationException)
        || WebStatusOf(trouble) is WebExceptionStatus.TrustFailure or WebExceptionStatus.SecureChannelFailure;

    /// <summary>What happened and what to do about it, for a request that got no answer, or only a part of one.</summary>
    /// <param name="trouble">What the network said.</param>
    /// <param name="server">The server's name and port.</param>
    /// <param name="addressKey">Where the server's address stands, such as <c>zivver.baseUri in the profile</c>.</param>
    /// <param name="onlyReads">Whether it can have changed nothing.</param>
    public static (string Cause, string Remedy) CauseOf(Exception trouble, string server, string addressKey, bool onlyReads)
    {
        if (IsCertificate(trouble))
            return ($"no secure connection to {server}: its certificate is not trusted here, or no common version of TLS (1.2 or later) was found.",
                "Check this computer's date and its trusted root certificates. A proxy that opens TLS must have its own certificate trusted here.");
        if (IsProxy(trouble))
            return ($"the proxy between this computer and {server} does not let the request through.",
                $"Have {server} allowed there for the account that runs the synchronization. The proxy is the one of the system, or of the environment variable HTTPS_PROXY.");
        if (WebStatusOf(trouble) is WebExceptionStatus.NameResolutionFailure or WebExceptionStatus.ProxyNameResolutionFailure)
            return UnknownName(server, addressKey);
        return SocketErrorOf(trouble) switch
        {
            SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => UnknownName(server, addressKey),
            SocketError.ConnectionRefused => ($"{server} refuses connections on that port.",
                $"Check {addressKey}, and whether the server is running."),
            SocketError.NetworkUnreachable or SocketError.HostUnreachable or SocketError.NetworkDown or SocketError.TimedOut => ($"there is no way to {server}.",
                "Check the network, the firewall and the proxy of this computer."),
            _ => ($"the connection to {server} broke off{MaybeDone(onlyReads)}.",
                "Try again later. If it goes on, check the network, the firewall and the proxy of this computer."),
        };
    }

    /// <summary>What is to be said of a request without an answer: it may have been carried out.</summary>
    public static string MaybeDone(bool onlyReads) => onlyReads ? "" : ", so the request may or may not have been applied";

    private static (string Cause, string Remedy) UnknownName(string server, string addressKey) =>
        ($"the name {server} is not known to the name servers (DNS).", $"Check {addressKey}, and the name servers and proxy of this computer.");

    private static bool IsProxy(Exception trouble) =>
#if NET
        Chain(trouble).Any(e => e is HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError });
#else
        Chain(trouble).Any(e => e is WebException { Response: HttpWebResponse { StatusCode: HttpStatusCode.ProxyAuthenticationRequired } });
#endif

    private static SocketError? SocketErrorOf(Exception trouble) => Chain(trouble).OfType<SocketException>().FirstOrDefault()?.SocketErrorCode;

    private static WebExceptionStatus? WebStatusOf(Exception trouble) => Chain(trouble).OfType<WebException>().FirstOrDefault()?.Status;

    private static IEnumerable<Exception> Chain(Exception trouble)
    {
        for (Exception? e = trouble; e is not null; e = e.InnerException)
            yield return e;
    }
}
