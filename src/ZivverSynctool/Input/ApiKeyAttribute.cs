using System.Security;

namespace ZivverSynctool.Input;

/// <summary>
/// Takes an API key as <see cref="SecureString"/> or as the password of a <see cref="PSCredential"/>. Plain text is refused, without
/// repeating it: it would end up in the history of the shell.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class ApiKeyAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            SecureString key => key,
            PSCredential credential => credential.Password,
            _ => throw new ArgumentTransformationMetadataException(
                "An API key is given as SecureString or PSCredential, never as plain text. "
                + "Use (Read-Host -AsSecureString), Get-Credential or Get-Secret, or let the profile name an environment variable."),
        };
}
