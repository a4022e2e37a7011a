namespace ZivverSynctool.Secrets;

/// <summary>A password or key, and the user name that goes with it where there is one. As text it shows neither.</summary>
/// <param name="userName">The user name, or null.</param>
/// <param name="value">The password or key.</param>
public sealed class Secret(string? userName, string value)
{
    /// <summary>The user name, or null.</summary>
    public string? UserName { get; } = userName;

    /// <summary>The password or key.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override string ToString() => "(secret)";
}
