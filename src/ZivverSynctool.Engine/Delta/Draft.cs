using ZivverSynctool.Mapping;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Delta;

/// <summary>A change in the making: its differences change status until everything that could stop them has been asked.</summary>
internal sealed class Draft
{
    private static readonly List<SyncDifference> None = [];

    // Made when they are needed: most accounts do not differ.
    private List<SyncDifference>? _differences;
    private List<string>? _notes;

    public Draft(AccountMatch match, SourceProblem? problem = null)
    {
        Match = match;
        Problem = problem;
    }

    public AccountMatch Match { get; }

    /// <summary>What is wrong with the account's entry in its source; then nothing is compared.</summary>
    public SourceProblem? Problem { get; }

    public SyncAccount? Source => Match.Source;

    public ZivverAccount? Zivver => Match.Zivver;

    public AccountType Type => Problem?.AccountType ?? Source?.AccountType ?? Zivver!.AccountType;

    /// <summary>The account is to be made. A doubt leaves it to be made, but not ready.</summary>
    public bool IsCreate => Zivver is null && Problem is null;

    /// <summary>Whether there is any difference.</summary>
    public bool Differs => _differences is { Count: > 0 };

    public List<SyncDifference> Differences => _differences ??= [];

    /// <summary>What should be said although it stops nothing.</summary>
    public List<string> Notes => _notes ??= [];

    /// <summary>Whether the account is deleted, or what stops that; null where the call does not mean to.</summary>
    public Verdict? Deletion { get; set; }

    /// <summary>Whether the account is deleted; then nothing else is done to it.</summary>
    public bool IsDeleted => Deletion?.Status == ChangeStatus.Ready;

    public SyncDifference? Ready(SyncProperty property)
    {
        foreach (var difference in _differences ?? None)
            if (difference.Property == property && difference.Status == ChangeStatus.Ready)
                return difference;
        return null;
    }

    /// <summary>The primary address the account will have after the run; null when it will not be there.</summary>
    public string? EmailAfterRun => IsDeleted ? null : Ready(SyncProperty.Email) is { } email ? (string)email.Source! : Zivver?.Email;

    /// <summary>Stops every ready difference that the question concerns.</summary>
    public void Stop(Func<SyncDifference, bool> concerned, Verdict verdict) => Stop(concerned, verdict.Status, verdict.ReasonCode, verdict.Reason);

    /// <summary>Stops every ready difference that the question concerns.</summary>
    public void Stop(Func<SyncDifference, bool> concerned, ChangeStatus status, string reasonCode, string reason)
    {
        for (var i = 0; Differs && i < Differences.Count; i++)
            if (Differences[i].Status == ChangeStatus.Ready && concerned(Differences[i]))
                Differences[i] = Differences[i] with { Status = status, ReasonCode = reasonCode, Reason = reason };
    }
}
