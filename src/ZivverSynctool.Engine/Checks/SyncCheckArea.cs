namespace ZivverSynctool;

/// <summary>What a check of a profile looks at.</summary>
public enum SyncCheckArea
{
    /// <summary>A source, or all of them together.</summary>
    Source,

    /// <summary>The target: whether it answers, takes the key, and how many requests it takes.</summary>
    Zivver,

    /// <summary>What is kept beside the profile: the account mapping, and the rest of its state.</summary>
    Mapping,

    /// <summary>A property of one type of account: whether it is managed, and by which sources.</summary>
    Property,

    /// <summary>A synchronization option.</summary>
    Option,
}
