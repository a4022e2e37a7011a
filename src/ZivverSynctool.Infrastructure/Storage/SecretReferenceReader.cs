using System.Text.Json;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Reads where a secret is to be found.</summary>
internal static class SecretReferenceReader
{
    private static readonly string[] Places = ["environment", "secret", "file"];

    /// <summary>Reads the reference under a key; null where there is none. Its value must not come into any message: it may be the secret itself.</summary>
    /// <param name="owner">The object that has the key.</param>
    /// <param name="name">The key.</param>
    /// <param name="example">A name for an environment variable, to show how it is written.</param>
    /// <param name="folder">The folder that paths are relative to.</param>
    public static SecretReference? Read(ProfileObject owner, string name, string example, string folder)
    {
        if (owner[name] is { Kind: not JsonTokenType.StartObject })
        {
            owner.Fault(name, $"never stands in a profile. Write where it is to be found, such as {{ \"environment\": \"{example}\" }}.");
            return null;
        }

        if (owner.Object(name, ProfileKeys.Secret) is not { } place)
            return null;
        var reference = new SecretReference
        {
            Environment = place.Text("environment"),
            Secret = place.Text("secret"),
            Vault = place.Text("vault"),
            File = place.FullPath("file", folder),
        };
        if (Places.Count(key => place[key] is not null) != 1)
            owner.Fault(name, "must have exactly one of 'environment', 'secret' and 'file'.");
        else if (place["vault"] is not null && place["secret"] is null)
            place.Fault("vault", "goes with 'secret' only.");
        if (reference.Environment is { } variable && !variable.All(c => char.IsLetterOrDigit(c) || c == '_'))
            place.Fault("environment", "must be the name of an environment variable: letters, digits and _.");
        return reference;
    }
}
