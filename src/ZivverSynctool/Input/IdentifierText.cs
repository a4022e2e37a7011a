namespace ZivverSynctool.Input;

/// <summary>Reads identifiers as users write them.</summary>
internal static class IdentifierText
{
    /// <summary>The identifier of a text such as <c>EmployeeNumber=00123</c>, or of a value whose name is given.</summary>
    /// <exception cref="SyncException">The text does not say what the identifier is called.</exception>
    public static Identifier Parse(string text, string? name)
    {
        if (name is not null)
            return Identifier.Of(name, text);
        var end = text.IndexOf('=');
        return end > 0 && end < text.Length - 1
            ? Identifier.Of(text.Substring(0, end), text.Substring(end + 1))
            : throw new SyncException(
                "IdentifierInvalid", SyncErrorKind.InvalidArgument, $"'{text}' does not say what this identifier is called.",
                "Write name and value, such as EmployeeNumber=00123, or give the name with -IdentifierName.");
    }
}
