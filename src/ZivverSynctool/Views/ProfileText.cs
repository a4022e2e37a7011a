using System.Globalization;

namespace ZivverSynctool.Views;

/// <summary>The words of the profile's views.</summary>
public static class ProfileText
{
    /// <summary>The sources in order, such as <c>Staff (csv), Phones (csv, enrich)</c>.</summary>
    public static string Sources(SyncProfile profile) => ViewText.List(profile.Sources.Select(source =>
        $"{source.Name} ({source.Type}{(source.Role == ZivverSynctool.Sources.SourceRole.Enrich ? ", enrich" : "")})"));

    /// <summary>Where Zivver is and how fast it may be asked.</summary>
    public static string Target(SyncProfile profile)
    {
        var budget = profile.Zivver.Budget;
        var pace = budget.Requests == 0 ? "no request limit" : $"{budget.Requests} requests in {budget.Window.TotalSeconds:0.#} s";
        return $"{profile.Zivver.BaseUri} ({pace})";
    }

    /// <summary>Where the API key is found; never the key.</summary>
    public static string ApiKey(SyncProfile profile) => profile.Zivver.ApiKey switch
    {
        null => "given with each call",
        { Environment: { } variable } => $"environment variable {variable}",
        { Secret: { } secret, Vault: { } vault } => $"secret {secret} in vault {vault}",
        { Secret: { } secret } => $"secret {secret}",
        { File: { } file } => $"file {file}",
        _ => "",
    };

    /// <summary>What is not mirrored, such as <c>User.Delegates=Ignore</c>.</summary>
    public static string Manage(SyncProfile profile) =>
        profile.Manage.Count == 0 ? "everything supplied is mirrored"
            : ViewText.List(profile.Manage.Select(rule => $"{rule.Key.Type}.{rule.Key.Property}={rule.Value}"));

    /// <summary>The synchronization options that are off.</summary>
    public static string Options(SyncProfile profile)
    {
        var options = profile.Options;
        bool[] values =
        [
            options.CreateUsers, options.DisableUsers, options.UpdateUsers,
            options.CreateFunctionalAccounts, options.DisableFunctionalAccounts, options.UpdateFunctionalAccounts,
        ];
        return values.All(on => on) ? "all on" : "off: " + ViewText.List(SyncOptions.Names.Where((_, index) => !values[index]));
    }

    /// <summary>The limits that hold, such as <c>DisableUsers 5%</c>.</summary>
    public static string Limits(SyncProfile profile) => ViewText.List(
        Enum.GetValues(typeof(LimitKind)).Cast<LimitKind>()
            .Where(kind => profile.Limits[kind] is not null)
            .Select(kind => $"{kind} {Limit(profile.Limits[kind]!)}"));

    private static string Limit(SyncLimit limit) => string.Join(" or ", new[]
    {
        limit.Percent is { } percent ? percent.ToString("0.##", CultureInfo.InvariantCulture) + "%" : "",
        limit.Number is { } number ? number.ToString(CultureInfo.InvariantCulture) : "",
    }.Where(part => part.Length > 0));
}
