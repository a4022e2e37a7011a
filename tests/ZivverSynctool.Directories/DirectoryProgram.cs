namespace ZivverSynctool.Directories;

/// <summary>Programs of the system that directories are made of.</summary>
internal static class DirectoryProgram
{
    private static readonly string[] Folders = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];

    /// <summary>Full path of a program, or null where it is not installed.</summary>
    public static string? Find(string name) => Folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>Full path of a program that is known to be installed.</summary>
    public static string Get(string name) => Find(name) ?? throw new FileNotFoundException($"{name} is not installed.");
}
