namespace ZivverSynctool.Sources;

/// <summary>Something that knows accounts: a file, a directory, a mail server.</summary>
public interface IAccountSource
{
    /// <summary>The source's name in the profile.</summary>
    string Name { get; }

    /// <summary>
    /// Reads the accounts that are asked for. Trouble with single accounts is listed as <see cref="SourceProblem"/>; trouble with the source
    /// as a whole throws <see cref="SyncException"/>, for an error never counts as empty.
    /// </summary>
    /// <param name="request">What is asked for; a read of single accounts is partial.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    Task<SourceRead> ReadAsync(SourceRequest request, CancellationToken cancellation);
}
