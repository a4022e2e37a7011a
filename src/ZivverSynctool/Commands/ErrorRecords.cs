using ZivverSynctool.Sources;

namespace ZivverSynctool.Commands;

/// <summary>Errors of the product as PowerShell shows them: stable id, fitting category, what happened and what to do.</summary>
internal static class ErrorRecords
{
    /// <summary>An error that ends the call.</summary>
    public static ErrorRecord From(SyncException error) =>
        new(error, error.ErrorId, ErrorCategories.Of(error.ErrorId), null)
        {
            ErrorDetails = Details(error.Message, error.Remedy),
        };

    /// <summary>One account that failed.</summary>
    public static ErrorRecord From(SyncResult result)
    {
        var message = $"{result.Email}: {result.Message}";
        var id = result.ErrorId.Length > 0 ? result.ErrorId : "AccountFailed";
        var error = new SyncException(id, SyncErrorKind.Unavailable, message, result.Remedy);
        return new ErrorRecord(error, id, ErrorCategory.WriteError, result) { ErrorDetails = Details(message, result.Remedy) };
    }

    /// <summary>One account of a source that cannot be right.</summary>
    public static ErrorRecord From(SourceProblem problem)
    {
        var error = new SyncException(problem.Code, SyncErrorKind.InvalidArgument, problem.Message, problem.Remedy);
        return new ErrorRecord(error, problem.Code, ErrorCategory.InvalidData, problem)
        {
            ErrorDetails = Details(problem.Message, problem.Remedy),
        };
    }

    // The remedy is part of the message, so that logs and Windows PowerShell show it too. RecommendedAction stays empty,
    // else PowerShell 7 would show it twice.
    private static ErrorDetails Details(string message, string remedy) =>
        new(remedy.Length == 0 ? message : $"{message} {remedy}");
}
