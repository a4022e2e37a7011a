using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Sources;

/// <summary>Makes the source that a profile's settings describe.</summary>
internal static class SourceFactory
{
    /// <summary>The source of these settings; reading a profile has made sure that the type is known.</summary>
    public static IAccountSource Create(SourceSettings settings) => settings.Type switch
    {
        "csv" => new CsvSource(settings),
        _ => throw new SyncException("ProfileInvalid", SyncErrorKind.InvalidProfile,
            $"The source '{settings.Name}' has the type '{settings.Type}', which is not known.", "The type is 'csv'."),
    };
}
