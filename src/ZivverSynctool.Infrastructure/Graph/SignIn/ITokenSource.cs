namespace ZivverSynctool.Infrastructure.Graph.SignIn;

/// <summary>Gets access tokens for Microsoft Graph.</summary>
internal interface ITokenSource : IDisposable
{
    /// <summary>What an administrator should know although signing in goes well, such as a certificate that ends soon.</summary>
    IReadOnlyList<string> Warnings { get; }

    /// <summary>A token that is valid now; the same one as long as that is so.</summary>
    /// <exception cref="Http.AttemptFailure">There is none to be had, or none at this moment.</exception>
    /// <exception cref="SyncException">What to sign in with is not there or cannot be used.</exception>
    Task<string> GetAsync(CancellationToken cancellation);
}
