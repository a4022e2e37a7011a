namespace ZivverSynctool.Infrastructure.Transfer;

/// <summary>What an archive of a profile says of itself.</summary>
internal sealed record ArchiveManifest
{
    /// <summary>The name of the manifest in the archive.</summary>
    public const string Name = "manifest.json";

    /// <summary>The form this version writes, and the newest it reads.</summary>
    public const int CurrentForm = 1;

    /// <summary>The form of the archive.</summary>
    public int Form { get; init; }

    /// <summary>The version of the module that wrote it.</summary>
    public string Version { get; init; } = "";

    /// <summary>The organization's name.</summary>
    public string Organization { get; init; } = "";

    /// <summary>File name of the profile.</summary>
    public required string Profile { get; init; }

    /// <summary>The computer it was written on.</summary>
    public string Computer { get; init; } = "";

    /// <summary>The folder the profile was in.</summary>
    public string Folder { get; init; } = "";

    /// <summary>When, UTC.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>Whether the profile's state is in it.</summary>
    public bool WithState { get; init; }

    /// <summary>All files in it but this one.</summary>
    public required IReadOnlyList<ArchiveFile> Files { get; init; }
}
