namespace ZivverSynctool;

/// <summary>What a script is called with.</summary>
public sealed record ScriptSettings
{
    /// <summary>Parameter name to value: text, <see cref="bool"/>, <see cref="int"/>, <see cref="double"/>, or an array of those.</summary>
    public IReadOnlyDictionary<string, object> Parameters { get; init; } = new Dictionary<string, object>();

    /// <summary>Parameter name to where the secret is to be found that it is given.</summary>
    public IReadOnlyDictionary<string, SecretReference> Credentials { get; init; } = new Dictionary<string, SecretReference>();
}
