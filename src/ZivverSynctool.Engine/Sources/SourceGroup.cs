namespace ZivverSynctool.Sources;

/// <summary>An address of a source that stands for people: named as a delegate, all of them are meant. It is no account.</summary>
/// <param name="Email">The group's address, normalized; empty for one that is named by reference only.</param>
/// <param name="Members">Addresses of its members, people and other groups alike, normalized; null where they cannot be told.</param>
/// <param name="Location">Where in the source, such as <c>staff.csv line 12</c>.</param>
public sealed record SourceGroup(string Email, IReadOnlyList<string>? Members, string Location)
{
    /// <summary>The members that the source names by a key of theirs and not by an address; null where there are none.</summary>
    public IReadOnlyList<string>? MemberReferences { get; init; }

    /// <summary>The keys by which other entries, of any source, may name this group; null where there are none.</summary>
    public IReadOnlyList<string>? References { get; init; }
}
