using System.Text;
using Serilog.Sinks.File;

namespace ZivverSynctool.Infrastructure.Logging;

/// <summary>Gives the parts of a long log the permissions of the first: nothing for others than owner and group. On Windows those are the folder's.</summary>
internal sealed class PrivateFiles : FileLifecycleHooks
{
    /// <inheritdoc/>
    public override Stream OnFileOpened(string path, Stream underlyingStream, Encoding encoding)
    {
#if NET
        const UnixFileMode own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
        if (!OperatingSystem.IsWindows() && underlyingStream.Length == 0)
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) & own);
#endif
        return underlyingStream;
    }
}
