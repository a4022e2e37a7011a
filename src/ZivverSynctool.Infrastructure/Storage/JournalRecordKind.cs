namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>What a line of a journal is.</summary>
internal enum JournalRecordKind
{
    /// <summary>The run begins. Always the first line.</summary>
    Run = 1,

    /// <summary>Links, before the first write.</summary>
    Links,

    /// <summary>A write is about to be sent.</summary>
    Intent,

    /// <summary>What became of a change, and the links that came of it.</summary>
    Result,

    /// <summary>The run has ended. Always the last line.</summary>
    End,
}
