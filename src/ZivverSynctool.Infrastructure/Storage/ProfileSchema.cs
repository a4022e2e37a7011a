namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>The JSON schema of profiles, for editors.</summary>
public static class ProfileSchema
{
    /// <summary>Its name, beside a profile.</summary>
    public const string File = "profile.schema.json";
}
