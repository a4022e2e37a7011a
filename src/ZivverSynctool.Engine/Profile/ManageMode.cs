namespace ZivverSynctool;

/// <summary>How a supplied property is kept in step.</summary>
public enum ManageMode
{
    /// <summary>Zivver gets what the sources have.</summary>
    Mirror,

    /// <summary>Nothing is taken away.</summary>
    Add,

    /// <summary>Neither compared nor changed.</summary>
    Ignore,
}
