using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Identity.Client;
using ZivverSynctool.Infrastructure.Http;

namespace ZivverSynctool.Infrastructure.Graph.SignIn;

/// <summary>Says what it means that no token was given, and whether another attempt may help.</summary>
/// <param name="authority">Where tokens come from.</param>
/// <param name="source">The source's name, for messages.</param>
internal sealed class SignInTrouble(Uri authority, string source)
{
    private readonly string _subject = $"Signing in for source '{source}'";
    private bool _wasAnswered;

    /// <summary>Gets a token, or fails in words. What the library says itself is left out: it may repeat what was sent.</summary>
    /// <exception cref="AttemptFailure">There is no token.</exception>
    public async Task<string> ExplainAsync(Func<Task<AuthenticationResult>> signIn)
    {
        try
        {
            var result = await signIn().ConfigureAwait(false);
            _wasAnswered = true;
            return result.AccessToken;
        }
        catch (MsalServiceException tooLate) when (tooLate.ErrorCode == MsalError.RequestTimeout)
        {
            throw TimedOut(tooLate);
        }
        catch (MsalServiceException refused) when (NetworkOf(refused) is null || SignInRefusal.IsOfManagedIdentity(refused.ErrorCode))
        {
            _wasAnswered = true;
            throw Refused(refused);
        }
        catch (Exception trouble) when (NetworkOf(trouble) is not null)
        {
            throw Lost(NetworkOf(trouble)!);
        }
        catch (JsonException broken)
        {
            throw new AttemptFailure(NoAnswer("its answer is no token", broken), Repeat.Later);
        }
        catch (Exception unusable) when (unusable is MsalClientException or CryptographicException)
        {
            throw new AttemptFailure(
                new SyncException(
                    "EntraCertificateUnusable", SyncErrorKind.InvalidProfile,
                    $"{_subject}: what the profile says to sign in with cannot be used: {(unusable as MsalClientException)?.ErrorCode ?? unusable.Message}.",
                    "Use a certificate with an RSA key that this account may use.", unusable),
                Repeat.Never);
        }
    }

    private AttemptFailure Refused(MsalServiceException refused)
    {
        if (refused.StatusCode is 408 or 429 or >= 500)
            return new AttemptFailure(
                new SyncException(
                    "EntraServerError", SyncErrorKind.Unavailable, $"{_subject}: {authority.Authority} failed with HTTP {refused.StatusCode}.",
                    "Try again later. Microsoft's service health says whether there is a disturbance."),
                Repeat.Later, refused.Headers?.RetryAfter?.Delta);
        return new AttemptFailure(
            refused.StatusCode is >= 200 and < 400 ? NoAnswer($"it answers with HTTP {refused.StatusCode} and no token")
                : SignInRefusal.Explain(_subject, refused.ErrorCode, $"{refused.ResponseBody} {refused.Message}", refused.CorrelationId),
            Repeat.Never);
    }

    private AttemptFailure Lost(Exception network)
    {
        var hopeless = NetworkTrouble.IsCertificate(network) || !_wasAnswered && NetworkTrouble.IsNoConnection(network);
        var (cause, remedy) = NetworkTrouble.CauseOf(network, authority.Authority, $"authority of source '{source}' in the profile", onlyReads: true);
        return new AttemptFailure(
            new SyncException("EntraUnreachable", SyncErrorKind.Unavailable, $"{_subject}: {cause}.", remedy, network),
            hopeless ? Repeat.Never : Repeat.Later);
    }

    // Nothing is there to answer where there is no Azure around.
    private AttemptFailure TimedOut(Exception inner) => authority == ManagedIdentityTokens.MetadataService
        ? new AttemptFailure(SignInRefusal.Explain(_subject, SignInRefusal.ManagedIdentity, "", null), Repeat.Never)
        : new AttemptFailure(
            new SyncException(
                "EntraUnreachable", SyncErrorKind.Unavailable, $"{_subject}: {authority.Authority} did not answer in time.",
                "Try again later. If it goes on, check the network between this computer and Microsoft.", inner),
            Repeat.Later);

    private SyncException NoAnswer(string what, Exception? inner = null) => new(
        "EntraUnexpectedAnswer", SyncErrorKind.Unavailable, $"{_subject}: {authority.Authority} is asked for a token, but {what}.",
        $"Check 'authority' of source '{source}' in the profile, and whether a proxy or login page stands in between.", inner);

    private static Exception? NetworkOf(Exception trouble)
    {
        for (Exception? e = trouble; e is not null; e = e.InnerException)
            if (e is HttpRequestException or IOException or WebException)
                return e;
        return null;
    }
}
