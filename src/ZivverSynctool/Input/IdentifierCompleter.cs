namespace ZivverSynctool.Input;

/// <summary>Offers the identifiers that are linked, as <c>Name=Value</c>.</summary>
public sealed class IdentifierCompleter : LinkCompleter
{
    /// <inheritdoc/>
    protected override string Word(AccountLink link) => link.Identifier.ToString();
}
