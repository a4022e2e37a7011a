namespace ZivverSynctool.Infrastructure.Transfer;

/// <summary>One file of an archive.</summary>
internal sealed record ArchiveFile
{
    /// <summary>Its name there, with <c>/</c> between folders.</summary>
    public required string Name { get; init; }

    /// <summary>How many bytes it has.</summary>
    public long Length { get; init; }

    /// <summary>SHA-256 over them, as lower-case hexadecimal text.</summary>
    public required string Sha256 { get; init; }
}
