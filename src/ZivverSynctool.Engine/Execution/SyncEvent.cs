namespace ZivverSynctool.Execution;

/// <summary>One thing that a call of the engine says while it works, in order.</summary>
public abstract record SyncEvent;

/// <summary>An object of the call's output: <see cref="SyncAccount"/>, <see cref="ZivverAccount"/>, <see cref="SyncChange"/> or <see cref="SyncResult"/>.</summary>
public sealed record ItemEvent(object Item) : SyncEvent;

/// <summary>Something the user should know.</summary>
public sealed record WarningEvent(string Message) : SyncEvent;

/// <summary>Something for whoever wants to follow closely.</summary>
public sealed record VerboseEvent(string Message) : SyncEvent;

/// <summary>How far the call has come.</summary>
/// <param name="Activity">What is being done.</param>
/// <param name="Status">Where it stands, in words.</param>
/// <param name="Percent">0 to 100, or null where that cannot be told.</param>
/// <param name="TimeLeft">Estimate from the request budget, or null.</param>
/// <param name="Completed">Whether the activity is over.</param>
public sealed record ProgressEvent(
    string Activity, string Status, int? Percent = null, TimeSpan? TimeLeft = null, bool Completed = false) : SyncEvent;

/// <summary>A run has begun to write, or has ended: its record as it is then.</summary>
/// <param name="Run">The run; its <see cref="SyncRun.Ended"/> tells which of the two.</param>
public sealed record RunEvent(SyncRun Run) : SyncEvent
{
    /// <summary>What a limit or an answer kept it from doing, in sentences.</summary>
    public IReadOnlyList<string> HeldBack { get; init; } = [];

    /// <summary>The accounts that were asked for and are in no source, as they were named.</summary>
    public IReadOnlyList<string> Unfound { get; init; } = [];
}

/// <summary>Work that only the listener's own thread can do. The engine waits for it.</summary>
/// <param name="Run">Does it; never throws.</param>
/// <param name="Refuse">Says that nobody will do it.</param>
public sealed record HostWorkEvent(Action Run, Action Refuse) : SyncEvent;

/// <summary>A question that must be answered before anything is written. The engine waits for <see cref="Answer"/>.</summary>
public sealed record QuestionEvent(string Caption, string Question) : SyncEvent
{
    /// <summary>What to do where nobody can be asked a question that <c>-Confirm:$false</c> answers.</summary>
    public const string ConfirmAnswers = "Look at -WhatIf first, then add -Confirm:$false, which answers this question.";

    /// <summary>What to do where nobody can be asked.</summary>
    public string Remedy { get; init; } = ConfirmAnswers;

    /// <summary>Whether a yes must be said, so that no is the default: it deletes, or lifts a safety limit.</summary>
    public bool NeedsYes { get; init; }

    private readonly TaskCompletionSource<bool> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Gives the answer.</summary>
    public void Answer(bool yes) => _answer.TrySetResult(yes);

    /// <summary>The answer, once there is one.</summary>
    public Task<bool> Answered => _answer.Task;
}
