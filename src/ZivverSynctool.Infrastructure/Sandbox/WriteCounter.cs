namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>Counts how many writes are at one account at the same time: more than one is a mistake of the caller (quirk 3).</summary>
internal sealed class WriteCounter
{
    private readonly object _gate = new();
    private readonly Dictionary<string, int> _active = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The most that ever were.</summary>
    public int Most { get; private set; }

    /// <summary>Notes that a write of an account begins; disposing the result notes its end.</summary>
    /// <param name="account">Id or address; null is no write.</param>
    public IDisposable? Enter(string? account)
    {
        if (account is null)
            return null;
        lock (_gate)
        {
            _active.TryGetValue(account, out var writers);
            _active[account] = ++writers;
            Most = Math.Max(Most, writers);
        }

        return new Writer(this, account);
    }

    private void Leave(string account)
    {
        lock (_gate)
            if (--_active[account] == 0)
                _active.Remove(account);
    }

    private sealed class Writer(WriteCounter counter, string account) : IDisposable
    {
        public void Dispose() => counter.Leave(account);
    }
}
