using System.Text;
using System.Text.Json;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Profiles as JSON files (SPEC §9), with comments and trailing commas allowed.</summary>
public static class ProfileFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a profile.</summary>
    /// <param name="path">Its path; relative paths in it are relative to its folder.</param>
    /// <exception cref="SyncException"><c>ProfileMissing</c>, <c>ProfileUnreadable</c>, or <c>ProfileInvalid</c> with every fault on a line of its own.</exception>
    public static SyncProfile Load(string path) => LoadAs(path, path);

    /// <summary>Reads a profile as if it lay elsewhere: paths in it are relative to there.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="place">Where it is to lie.</param>
    internal static SyncProfile LoadAs(string path, string place)
    {
        var file = Path.GetFullPath(path);
        var faults = new ProfileFaults(file);
        var profile = Parse(file, faults) is { } json ? ProfileReader.Read(json, Path.GetFullPath(place), faults) : null;
        faults.ThrowIfAny();
        return profile!;
    }

    /// <summary>Writes a new profile with comments that say what can be set.</summary>
    /// <param name="path">Where; its folder is made where needed.</param>
    /// <param name="template">What it is to hold.</param>
    /// <param name="force">Whether it may take the place of a file that is there.</param>
    /// <returns>The profile, read back.</returns>
    /// <exception cref="SyncException"><c>ProfileExists</c>, <c>ProfileNotWritten</c>, or what is wrong with the values; then nothing was written.</exception>
    public static SyncProfile Create(string path, ProfileTemplate template, bool force = false)
    {
        var file = Path.GetFullPath(path);
        if (!force && File.Exists(file))
            throw new SyncException(
                "ProfileExists", SyncErrorKind.InvalidArgument, $"There is a file '{file}' already.",
                "Choose another name, or replace the file with -Force.");
        var text = template.ToText();
        var faults = new ProfileFaults(file);
        ProfileReader.Read(ProfileJson.Parse(text), file, faults);
        faults.ThrowIfAny();
        try
        {
            var content = Strict.GetBytes(text);
            AtomicFile.Replace(file, stream => stream.Write(content, 0, content.Length));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SyncException(
                "ProfileNotWritten", SyncErrorKind.InvalidArgument, $"'{file}' cannot be written: {e.Message}",
                "Choose a folder that you may write to.", e);
        }

        return Load(file);
    }

    private static ProfileNode? Parse(string file, ProfileFaults faults)
    {
        try
        {
            using var reader = new StreamReader(file, Strict, detectEncodingFromByteOrderMarks: true);
            return ProfileJson.Parse(reader.ReadToEnd());
        }
        catch (DecoderFallbackException)
        {
            faults.Add(1, "the file is not UTF-8. Save it as UTF-8.");
        }
        catch (JsonException e)
        {
            faults.Add(JsonTrouble.Line(e), $"this is not JSON: {JsonTrouble.Sentence(e)}");
        }
        catch (InvalidOperationException e)
        {
            faults.Add(1, $"there is text in the file that is none: {e.Message}");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SyncException(
                "ProfileMissing", SyncErrorKind.NotFound, $"There is no profile '{file}'.",
                "Correct the path, or make a profile with New-SyncProfile.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SyncException(
                "ProfileUnreadable", SyncErrorKind.InvalidProfile, $"The profile '{file}' cannot be read: {e.Message}",
                "Give the account that runs the synchronization permission to read it.", e);
        }

        return null;
    }
}
