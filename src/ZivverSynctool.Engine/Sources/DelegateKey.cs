namespace ZivverSynctool.Sources;

/// <summary>One text for what may stand among delegates: an address, or a reference, which can then be mistaken for no address.</summary>
internal static class DelegateKey
{
    // No address has a tab in it.
    private const char Mark = '\t';

    public static string OfReference(string reference) => Mark + reference;

    /// <summary>The key of a group: its address, or the first reference of one that has none.</summary>
    public static string Of(SourceGroup group) => group.Email.Length > 0 ? group.Email : OfReference(group.References![0]);

    /// <summary>The reference that a key stands for, or null for an address.</summary>
    public static string? ReferenceOf(string key) => key[0] == Mark ? key.Substring(1) : null;

    /// <summary>The key as people know it.</summary>
    public static string TextOf(string key) => ReferenceOf(key) ?? key;
}
