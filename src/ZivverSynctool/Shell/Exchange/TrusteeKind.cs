namespace ZivverSynctool.Shell.Exchange;

/// <summary>What somebody among the permissions of a mailbox turned out to be.</summary>
internal enum TrusteeKind
{
    /// <summary>One account.</summary>
    Person,

    /// <summary>A group, or a thing whose members nobody can tell.</summary>
    Group,

    /// <summary>Somebody whom Exchange does not know, but who is named by a key that is one's own: another source may know it.</summary>
    Elsewhere,

    /// <summary>Nobody can say who.</summary>
    Doubt,
}
