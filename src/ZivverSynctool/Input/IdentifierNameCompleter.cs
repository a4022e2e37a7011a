namespace ZivverSynctool.Input;

/// <summary>Offers the names of the identifiers that are linked.</summary>
public sealed class IdentifierNameCompleter : LinkCompleter
{
    /// <inheritdoc/>
    protected override string Word(AccountLink link) => link.Identifier.Name;
}
