namespace ZivverSynctool.Infrastructure.Transfer;

/// <summary>A file or folder that a profile names.</summary>
/// <param name="What">What it is, as the beginning of a sentence.</param>
/// <param name="Path">Full path.</param>
/// <param name="Kind">What becomes of it when the profile moves.</param>
internal sealed record ProfilePath(string What, string Path, ProfilePathKind Kind);
