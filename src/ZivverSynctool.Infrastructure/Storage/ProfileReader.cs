using System.Text.Json;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Turns a profile's JSON into a profile, noting all that is wrong.</summary>
internal static class ProfileReader
{
    private static readonly Dictionary<string, ManageMode> Modes = new()
    {
        ["mirror"] = ManageMode.Mirror,
        ["add"] = ManageMode.Add,
        ["ignore"] = ManageMode.Ignore,
    };

    private static readonly Dictionary<string, UnmanagedAccounts> UnmanagedWords = new()
    {
        ["manual"] = UnmanagedAccounts.Manual,
        ["leave"] = UnmanagedAccounts.Leave,
        ["include"] = UnmanagedAccounts.Include,
    };

    /// <summary>Reads a profile whose file has this full path. It holds only as far as nothing was noted.</summary>
    public static SyncProfile Read(ProfileNode json, string file, ProfileFaults faults)
    {
        var root = new ProfileObject(json, ProfileKeys.Root, faults);
        var folder = Path.GetDirectoryName(file)!;
        var profile = new SyncProfile
        {
            Name = root.Required("name"),
            Path = file,
            Zivver = ZivverSettingsReader.Read(root, folder),
            Organization = OrganizationReader.Read(root, faults),
            Domains = ReadDomains(root, faults),
            ProtectedAccounts = [.. root.Texts("protectedAccounts").Select(pattern => pattern.Text)],
            MappingFolder = root.Object("accountMapping", ProfileKeys.AccountMapping)?.FullPath("path", folder)
                ?? Path.Combine(folder, "Account Mapping"),
            Sources = SourceSettingsReader.Read(root, folder, faults),
            Precedence = ReadPrecedence(root),
            Manage = ReadManage(root),
            Options = ReadOptions(root),
            Limits = LimitReader.Read(root, faults),
            UnmanagedAccounts = root.Word("unmanagedAccounts", UnmanagedWords) ?? default,
            MissingAfter = ReadMissingAfter(root),
            KeepOldAddressAsAlias = root.Flag("keepOldAddressAsAlias") ?? false,
            ExcludeDelegates = [.. root.Texts("excludeDelegates").Select(pattern => pattern.Text)],
            Log = LogSettingsReader.Read(root, folder),
            Notify = NotifySettingsReader.Read(root, folder, faults),
            Monitoring = UpkeepReader.ReadMonitoring(root, folder),
            Keep = UpkeepReader.ReadKeep(root),
        };
        GrantedOneByOneRule.Check(profile, root, faults);
        return profile;
    }

    private static List<string> ReadDomains(ProfileObject root, ProfileFaults faults)
    {
        if (root["domains"] is null)
            root.NoteMissing("domains");
        else if (root["domains"] is { Kind: JsonTokenType.StartArray, Items.Count: 0 })
            root.Fault("domains", "must name at least one mail domain: nothing outside the domains is ever changed.");
        return ProfileAddresses.Domains(root, "domains", faults);
    }

    private static Dictionary<SyncProperty, IReadOnlyList<string>> ReadPrecedence(ProfileObject root)
    {
        var precedence = new Dictionary<SyncProperty, IReadOnlyList<string>>();
        var sources = root.Items("sources").SelectMany(source => source.Members).Where(member => member.Key == "name").Select(member => member.Value.Text.Trim())
            .Distinct(StringComparer.OrdinalIgnoreCase).ToDictionary(name => name, name => 0, StringComparer.OrdinalIgnoreCase);
        if (root.Object("precedence", [.. ProfileKeys.Single.Keys]) is not { } given)
            return precedence;
        foreach (var member in given.Members)
            precedence[ProfileKeys.Single[member.Key]] =
                [.. given.Texts(member.Key).Where(name => given.WordOf(name.Node, sources) is not null).Select(name => name.Text)];
        return precedence;
    }

    private static Dictionary<(AccountType, SyncProperty), ManageMode> ReadManage(ProfileObject root)
    {
        var manage = new Dictionary<(AccountType, SyncProperty), ManageMode>();
        if (root.Object("manage", [.. ProfileKeys.Manage.Keys]) is not { } given)
            return manage;
        foreach (var member in given.Members)
            if (given.WordOf(member.Value, Modes) is { } mode)
                manage[ProfileKeys.Manage[member.Key]] = mode;
        return manage;
    }

    private static MissingAfter ReadMissingAfter(ProfileObject root)
    {
        const int mostReads = 100;

        // Were they at once, a run could make an account count as missing for the delta right after it.
        const double leastHours = 1;
        const double usualHours = 4;
        const double mostHours = 24 * 7;
        if (root.Object("missingAfter", ProfileKeys.MissingAfter) is not { } given)
            return MissingAfter.AtOnce;
        if (given["reads"] is null)
            given.NoteMissing("reads");
        return new MissingAfter(
            (int?)given.Number("reads", 1, mostReads, whole: true) ?? 1,
            TimeSpan.FromHours(given.Number("hours", leastHours, mostHours, whole: false) ?? usualHours));
    }

    private static SyncOptions ReadOptions(ProfileObject root)
    {
        var options = new SyncOptions();
        if (root.Object("options", ProfileKeys.Options) is { } given)
            foreach (var name in ProfileKeys.Options)
                if (given.Flag(name) is { } value)
                    options = options.With(name, value);
        return options;
    }
}
