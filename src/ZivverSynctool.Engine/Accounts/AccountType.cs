namespace ZivverSynctool;

/// <summary>The two kinds of account Zivver has. The kind of an account is fixed for its life.</summary>
public enum AccountType
{
    /// <summary>A personal account.</summary>
    User,

    /// <summary>A shared mailbox, which people have access to.</summary>
    FunctionalAccount,
}
