namespace ZivverSynctool.Delta;

/// <summary>What a delta is asked for.</summary>
public record DeltaRequest
{
    /// <summary>Addresses, aliases or identifiers to look at; empty is everything.</summary>
    public IReadOnlyList<string> Identities { get; init; } = [];

    /// <summary>Also look at the accounts that name those as delegate.</summary>
    public bool WithAccess { get; init; }

    /// <summary>Also give accounts that do not differ.</summary>
    public bool IncludeUnchanged { get; init; }

    /// <summary>Accounts that replace the profile's sources for this call; null reads the sources.</summary>
    public IReadOnlyList<SyncAccount>? SourceAccounts { get; init; }

    /// <summary>Whether <see cref="SourceAccounts"/> are all there are, so that others count as missing.</summary>
    public bool Complete { get; init; }

    /// <summary>Options for this call, by name, over those of the profile.</summary>
    public IReadOnlyDictionary<string, bool> Options { get; init; } = new Dictionary<string, bool>();

    /// <summary>Which suspended accounts are to be deleted.</summary>
    public DeleteSelection Delete { get; init; } = DeleteSelection.None;

    /// <summary>Send every single sign-on key again.</summary>
    public bool ResendSsoAccountKey { get; init; }
}
