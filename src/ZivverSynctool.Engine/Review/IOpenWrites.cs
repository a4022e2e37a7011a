namespace ZivverSynctool.Review;

/// <summary>The writes of earlier runs whose answers nobody has seen.</summary>
public interface IOpenWrites
{
    /// <summary>All of them, oldest first. None when the last run went through.</summary>
    IReadOnlyList<OpenWrite> Load();
}
