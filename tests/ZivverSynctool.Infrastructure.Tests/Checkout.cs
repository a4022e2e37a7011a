namespace ZivverSynctool.Infrastructure.Tests;

/// <summary>The checkout the tests run in, for what is no code: examples and documents.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "ZivverSynctool.slnx"))
            ? folder
            : Find(System.IO.Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside of a checkout."));
}
