namespace ZivverSynctool;

/// <summary>One property that differs. Only those with status <see cref="ChangeStatus.Ready"/> are written.</summary>
public sealed record SyncDifference
{
    /// <summary>The property.</summary>
    public SyncProperty Property { get; init; }

    /// <summary>The value in Zivver: text, a <see cref="bool"/>, a list of text, or null for none or not shown.</summary>
    public object? Zivver { get; init; }

    /// <summary>The value it would get: text, a <see cref="bool"/>, a list of text, or null.</summary>
    public object? Source { get; init; }

    /// <summary>For lists: what is added.</summary>
    public IReadOnlyList<string> Added { get; init; } = [];

    /// <summary>For lists: what is taken away.</summary>
    public IReadOnlyList<string> Removed { get; init; } = [];

    /// <summary>Whether it is ready, or what stops it.</summary>
    public ChangeStatus Status { get; init; }

    /// <summary>What stops it, in words; empty when ready.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Stable word for the reason; empty when there is none.</summary>
    public string ReasonCode { get; init; } = "";

    /// <summary>For delegates: all accounts that are to have access.</summary>
    public IReadOnlyList<DelegateTarget> Targets { get; init; } = [];
}
