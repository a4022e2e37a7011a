namespace ZivverSynctool.Infrastructure.Transfer;

/// <summary>One file of an archive.</summary>
/// <param name="Name">Its name there, with <c>/</c> between folders.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Sha256">SHA-256 over them, as lower-case hexadecimal text.</param>
internal sealed record ArchiveFile(string Name, long Length, string Sha256);
