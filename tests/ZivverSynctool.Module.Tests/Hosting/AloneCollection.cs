namespace ZivverSynctool.Module.Tests;

/// <summary>Tests that change what the whole process goes by, such as its search path: no other test runs meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "Alone";
}
