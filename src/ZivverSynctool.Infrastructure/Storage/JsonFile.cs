using System.Text.Json;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Small files of state, as JSON, replaced whole.</summary>
internal static class JsonFile
{
    /// <summary>What the file holds, or null where there is none.</summary>
    /// <exception cref="SyncException"><c>StateDamaged</c> or <c>StateUnreadable</c>.</exception>
    public static T? Read<T>(string path)
        where T : class
    {
        try
        {
            return StateFile.Read(path, static stream => JsonSerializer.Deserialize<T>(stream, StateJson.Indented));
        }
        catch (JsonException e)
        {
            throw new SyncException(
                "StateDamaged", SyncErrorKind.InvalidProfile, $"'{path}' is not what was written there{(JsonTrouble.Line(e) is { } line ? $", line {line}" : "")}: {JsonTrouble.Sentence(e)}",
                "Restore the file from a backup, or remove it: then it is made anew, without what it remembered.", e);
        }
    }

    /// <summary>Removes the file, where there is one.</summary>
    public static void Remove(string path)
    {
        try
        {
            if (!File.Exists(path))
                return;
            File.Delete(path);
            StateFile.FlushNames(Path.GetDirectoryName(path)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StateFile.NotWritable(path, e);
        }
    }

    /// <summary>Replaces the file.</summary>
    public static void Write<T>(string path, T content)
    {
        try
        {
            AtomicFile.Replace(path, stream => JsonSerializer.Serialize(stream, content, StateJson.Indented));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StateFile.NotWritable(path, e);
        }
    }
}
