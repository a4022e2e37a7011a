namespace ZivverSynctool.Trials.Kill;

/// <summary>What can be seen of a run from outside, and at what it can be killed.</summary>
internal enum Watched
{
    /// <summary>It has opened the profile.</summary>
    Begin,

    /// <summary>A request of it has arrived.</summary>
    Request,

    /// <summary>A request of it that writes has arrived.</summary>
    Write,

    /// <summary>An answer to a write is ready to be sent.</summary>
    Answer,

    /// <summary>It has touched a file in the folder of its profile.</summary>
    File,

    /// <summary>It has touched the account mapping or its copies.</summary>
    Mapping,

    /// <summary>It has touched the history.</summary>
    History,
}
