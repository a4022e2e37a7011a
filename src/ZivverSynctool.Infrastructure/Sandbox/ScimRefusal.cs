namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>A request that is refused before it reaches the model.</summary>
internal sealed class ScimRefusal(int status, string text) : Exception(text)
{
    public int Status { get; } = status;

    public static ScimRefusal InvalidValue(string attribute) => new(400, $"Invalid value for {attribute}");
}
