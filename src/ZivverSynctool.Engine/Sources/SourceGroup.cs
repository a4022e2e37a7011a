namespace ZivverSynctool.Sources;

/// <summary>An address of a source that stands for people: named as a delegate, all of them are meant. It is no account.</summary>
/// <param name="Email">The group's address, normalized.</param>
/// <param name="Members">Addresses of its members, people and other groups alike, normalized; null where they cannot be told.</param>
/// <param name="Location">Where in the source, such as <c>staff.csv line 12</c>.</param>
public sealed record SourceGroup(string Email, IReadOnlyList<string>? Members, string Location);
