namespace ZivverSynctool.Shell;

/// <summary>The secrets that a call has handed to commands, so that nothing it says repeats one.</summary>
internal sealed class KnownSecrets
{
    private const string Hidden = "***";
    private readonly List<string> _secrets = [];

    /// <summary>Remembers a secret.</summary>
    public void Add(string secret)
    {
        if (secret.Length > 0 && !_secrets.Contains(secret))
            _secrets.Add(secret);
    }

    /// <summary>The text, with stars in the place of every secret.</summary>
    public string Hide(string text) => _secrets.OrderByDescending(secret => secret.Length).Aggregate(text, (left, secret) => left.Replace(secret, Hidden));

    /// <summary>The cause of an error, unless it would show a secret to whoever looks into it.</summary>
    public Exception? Harmless(Exception? cause) => cause?.ToString() is { } text && Hide(text) == text ? cause : null;
}
