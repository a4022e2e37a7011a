namespace ZivverSynctool.Secrets;

/// <summary>Gets secrets from where a profile says they are.</summary>
public interface ISecretReader
{
    /// <summary>Reads a secret.</summary>
    /// <param name="reference">Where it is.</param>
    /// <param name="what">What it is for, in messages, such as "API key".</param>
    /// <param name="cancellation">Cancels the waiting.</param>
    /// <exception cref="SyncException">There is none at that place, or the place cannot be read. The message holds no part of it.</exception>
    Task<Secret> ReadAsync(SecretReference reference, string what, CancellationToken cancellation);
}
