namespace ZivverSynctool;

/// <summary>A source property that never changes, such as an objectGUID or an employee number.</summary>
/// <param name="Name">The property's name; compared without case.</param>
/// <param name="Value">Its value as text; compared exactly.</param>
public sealed record Identifier(string Name, string Value)
{
    /// <summary>The name that stands for "the address itself", used where a source has no fixed identifier.</summary>
    public const string EmailName = "Email";

    /// <summary>
    /// The name that stands for "Zivver's own id", by which an account is remembered that no source is known to have. An address
    /// would be taken for somebody's, once a source has it.
    /// </summary>
    internal const string ZivverName = "Zivver";

    /// <summary>Whether this identifier is fixed in the source, so that it survives a rename.</summary>
    public bool IsFixed => !IsAddress && !IsOfZivver;

    internal bool IsAddress => string.Equals(Name, EmailName, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is Zivver's own id, so that a link by it is none to a source.</summary>
    internal bool IsOfZivver => string.Equals(Name, ZivverName, StringComparison.OrdinalIgnoreCase);

    /// <summary>What an account is remembered by that no source is known to have.</summary>
    internal static Identifier OfZivver(string zivverId) => new(ZivverName, zivverId);

    /// <summary>An identifier as people write it: trimmed, and normalized where it is an address.</summary>
    public static Identifier Of(string name, string value)
    {
        var given = new Identifier(name.Trim(), value.Trim());
        return !given.IsAddress ? given : given with { Value = EmailAddress.Normalize(value) };
    }

    /// <summary>Whether another identifier is of the same property, whatever its value.</summary>
    public bool HasNameOf(Identifier other) => string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public bool Equals(Identifier? other) =>
        other is not null
        && string.Equals(Value, other.Value, StringComparison.Ordinal)
        && HasNameOf(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>Name and value as <c>Name=Value</c>.</summary>
    public override string ToString() => $"{Name}={Value}";
}
