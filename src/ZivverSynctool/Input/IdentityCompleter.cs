namespace ZivverSynctool.Input;

/// <summary>Offers the addresses of all accounts that the account mapping knows.</summary>
public sealed class IdentityCompleter : LinkCompleter
{
    /// <inheritdoc/>
    protected override string Word(AccountLink link) => link.Email;
}
