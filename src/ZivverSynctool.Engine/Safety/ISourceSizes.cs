namespace ZivverSynctool.Safety;

/// <summary>How many accounts each source had at its last good read.</summary>
public interface ISourceSizes
{
    /// <summary>The remembered sizes, by source and account type.</summary>
    IReadOnlyDictionary<(string Source, AccountType Type), int> Load();

    /// <summary>Replaces the remembered sizes, whole and durably.</summary>
    void Save(IReadOnlyDictionary<(string Source, AccountType Type), int> sizes);
}
