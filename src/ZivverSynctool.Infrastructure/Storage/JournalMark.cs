namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>A place in the journals of a profile.</summary>
/// <param name="RunId">The latest run.</param>
/// <param name="Length">How many bytes of its journal lie before the place.</param>
internal sealed record JournalMark(string RunId, long Length);
