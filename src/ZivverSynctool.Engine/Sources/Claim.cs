namespace ZivverSynctool.Sources;

/// <summary>What one source says about one account.</summary>
internal sealed record Claim(SyncAccount Account, string Source, SourceRole Role);
