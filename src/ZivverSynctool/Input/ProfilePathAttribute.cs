namespace ZivverSynctool.Input;

/// <summary>Lets a profile be named by its path, by its file, or by the object that <c>Get-SyncProfile</c> gives.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class ProfilePathAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            SyncProfile profile => profile.Path,
            FileInfo file => file.FullName,
            _ => inputData,
        };
}
