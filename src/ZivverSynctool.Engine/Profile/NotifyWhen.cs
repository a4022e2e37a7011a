namespace ZivverSynctool;

/// <summary>After which runs somebody is told.</summary>
public enum NotifyWhen
{
    /// <summary>After those that end with an exit code other than 0, and after the first that is well again.</summary>
    Failure,

    /// <summary>After every one.</summary>
    Always,
}
