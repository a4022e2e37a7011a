using System.Security.Cryptography;
using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Logging;

/// <summary>The key that addresses in a profile's log are hidden with. It stays with the state of the profile, so that marks are the same from run to run.</summary>
internal static class AddressKey
{
    private const int Length = 32;

    /// <summary>The key; it is made where there is none.</summary>
    /// <exception cref="SyncException"><c>StateUnreadable</c>, <c>StateDamaged</c> or <c>StateNotWritable</c>.</exception>
    public static byte[] Of(SyncProfile profile)
    {
        var path = new StateFolder(profile).LogKey;
        if (StateFile.Read(path) is { } kept)
            return kept.Length == Length ? kept : throw new SyncException(
                "StateDamaged", SyncErrorKind.InvalidProfile, $"'{path}' is not the key that was written there.",
                "Restore the file from a backup, or remove it: then a new one is made, and addresses get other marks in the log.");
        var key = New();
        try
        {
            AtomicFile.Replace(path, file => file.Write(key, 0, key.Length));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StateFile.NotWritable(path, e);
        }

        return key;
    }

    /// <summary>A key of its own.</summary>
    public static byte[] New()
    {
        var key = new byte[Length];
        using var random = RandomNumberGenerator.Create();
        random.GetBytes(key);
        return key;
    }
}
