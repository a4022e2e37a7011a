namespace ZivverSynctool.Infrastructure.Scheduling.Windows;

/// <summary>Task Scheduler refused a call.</summary>
internal sealed class TaskServiceException : Exception
{
    /// <summary>Makes the error of a refusal.</summary>
    /// <param name="code">Its HRESULT.</param>
    /// <param name="message">What it says.</param>
    /// <param name="cause">The error as it came.</param>
    public TaskServiceException(int code, string message, Exception? cause = null)
        : base(message, cause) => HResult = code;
}
