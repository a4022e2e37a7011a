namespace ZivverSynctool.Mapping.Edits;

/// <summary>What an administrator wants to become of the account mapping. All of it happens, or nothing does.</summary>
public abstract record MappingEdit
{
    /// <summary>Whether it can only be done knowing what Zivver has.</summary>
    internal virtual bool NeedsZivver => true;

    /// <summary>Whether it can only be done knowing what the sources say.</summary>
    internal virtual bool NeedsSources => false;

    /// <summary>Whether it sets right a mapping that belongs to another organization, so that such a one is no error.</summary>
    internal virtual bool StartsAnew => false;

    /// <summary>Does it to the links at hand, and gives those that it is about.</summary>
    /// <exception cref="SyncException">Some of it cannot be right; the message names all of that.</exception>
    internal abstract IReadOnlyList<AccountLink> Apply(MappingDesk desk);
}
