using System.Text.Json;
using ZivverSynctool.Review;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>One line of a journal. <see cref="Kind"/> says which of the others are there.</summary>
internal sealed record JournalRecord
{
    /// <summary>The form this version writes, and the newest it reads.</summary>
    public const int CurrentForm = 1;

    /// <summary>On the first line, the form of the whole journal.</summary>
    public int Form { get; init; }

    /// <summary>What the line is.</summary>
    public JournalRecordKind Kind { get; init; }

    /// <summary>The run, as it was when it began or ended.</summary>
    public SyncRun? Run { get; init; }

    /// <summary>A write that is about to be sent.</summary>
    public WriteIntent? Intent { get; init; }

    /// <summary>What became of a change.</summary>
    public SyncResult? Result { get; init; }

    /// <summary>Links made, changed or confirmed.</summary>
    public IReadOnlyList<AccountLink>? Links { get; init; }

    /// <summary>The line, with its line break: only with that is it whole.</summary>
    public byte[] ToLine()
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(this, StateJson.Line);
        Array.Resize(ref json, json.Length + 1);
        json[json.Length - 1] = (byte)'\n';
        return json;
    }
}
