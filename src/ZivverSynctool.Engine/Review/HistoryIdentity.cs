namespace ZivverSynctool.Review;

/// <summary>Which accounts of the history are meant.</summary>
/// <param name="isMeant">Whether an account is, as it was seen at a time.</param>
/// <param name="words">Addresses, aliases or ids of which every meant account has one; empty where that cannot be said, as with wildcards.</param>
public sealed class HistoryIdentity(Func<ZivverAccount, bool> isMeant, IReadOnlyList<string> words)
{
    private readonly List<string> _words = words.Select(word => word.Trim().ToLowerInvariant()).ToList();

    /// <summary>Whether an account is meant.</summary>
    public bool Is(ZivverAccount account) => isMeant(account);

    /// <summary>Whether a line of the history can hold a meant account. Addresses and ids stand there in lower case.</summary>
    internal bool MayBeIn(string line) => _words.Count == 0 || _words.Exists(line.Contains);
}
