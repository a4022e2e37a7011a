using ZivverSynctool.Infrastructure.Http;
using ZivverSynctool.Infrastructure.Tests.Http;
using ZivverSynctool.Infrastructure.Zivver;

namespace ZivverSynctool.Infrastructure.Tests.Zivver;

/// <summary>A client whose network is a script and whose repeats do not wait.</summary>
internal static class ClientUnderTest
{
    public const string Key = "s3cr3t-key";

    public static ZivverClient Of(ScriptedServer server, ConnectionOptions? options = null, Action<string>? verbose = null, RequestBudget? budget = null) => new(
        new ZivverSettings { BaseUri = new Uri("https://zivver.test/api/scim/v2"), Budget = budget ?? RequestBudget.None },
        Key, verbose, (options ?? Quick) with { Handler = server });

    /// <summary>The defaults, but for the delays between attempts.</summary>
    public static ConnectionOptions Quick { get; } = new() { FirstDelay = TimeSpan.FromMilliseconds(1), LongestDelay = TimeSpan.FromMilliseconds(2) };
}
