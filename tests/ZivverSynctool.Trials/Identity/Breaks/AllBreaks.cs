using ZivverSynctool.Sources;
using ZivverSynctool.Target;
using ZivverSynctool.Trials.Identity.Breaks.Read;
using ZivverSynctool.Trials.Identity.Breaks.Sent;

namespace ZivverSynctool.Trials.Identity.Breaks;

/// <summary>
/// Ways to break every rule around the engine: in what it reads, what it is asked, what it sends, and what it keeps. How its own
/// rules are broken is told elsewhere.
/// </summary>
internal static class AllBreaks
{
    public static readonly IReadOnlyList<Break> List =
    [
        new("ends", "the holds cannot be read, and no error says so") { Setup = setup => setup with { Holds = new BrokenHolds() } },
        new("traces", "a preview runs against Zivver itself") { Setup = setup => setup with { Model = _ => setup.Zivver() } },
        Links("owner", "the links of two users lead to each other's accounts", SwappedLinks.Of),
        Lists("owner", "Zivver is read as if nobody were suspended", account => account with { Enabled = true }),
        Links("owner", "no link is read, so that all goes by address", _ => []),
        Links("once", "no link is read, so that whoever has another address now gets another account", _ => []),
        Sources("once", "everybody is read as enabled", account => account with { Enabled = account.Enabled is null ? null : true }),
        new("links", "links are not saved") { Setup = setup => setup with { Mapping = new DeafMapping(setup.Mapping) } },
        Target("access", "the first user gets access to every mailbox that is written", target => new GivesAccessToOthers(target)),
        Profile("access", "delegates are not left out although the profile says so", profile => profile with { ExcludeDelegates = [] }),
        Target("access-lost", "the delegates of users are left out of updates", target => new DropsDelegates(target)),
        Sources("access-lost", "the last delegate of every account is not read", account => account with { Delegates = account.Delegates?.SkipLast(1).ToList() }),
        Target("disabling", "members are removed where they were to be replaced", target => new EmptiesMailboxes(target)),
        Target("sso-key", "the SSO key is left out of updates", target => new DropsSsoKeys(target)),
        Target("unmanaged", "what other tools keep at an account is left out of updates", target => new ForgetsExternalIds(target)),
        Profile("unmanaged", "everything is mirrored, whatever the profile says", profile => profile with { Manage = new Dictionary<(AccountType, SyncProperty), ManageMode>() }),
        Links("enabling", "every link says that synchronization has suspended the account", AllSuspendedBySync.Of),
        new("holds", "holds are forgotten") { Setup = setup => setup with { Holds = new DeafHolds(setup.Holds) } },
        Reads("missing", "entries with a problem are forgotten", read => read with { Problems = [] }),
        Profile("missing", "an account is missing at once", profile => profile with { MissingAfter = MissingAfter.AtOnce }),
        Profile("missing", "what was never linked is disabled whatever the profile says", profile => profile with { UnmanagedAccounts = UnmanagedAccounts.Include }),
        new("missing", "some accounts that are piped in are taken for all") { Request = (request, _) => request with { Complete = request.SourceAccounts is not null } },
        Profile("protected", "nobody is protected", profile => profile with { ProtectedAccounts = [] }),
        Profile("scope", "every domain is in scope", profile => profile with { Domains = ["example.test", "care.example.test", "new.example.test"] }),
        new("options", "the options of a call are forgotten") { Request = (request, _) => request with { Options = new Dictionary<string, bool>() } },
        Profile("limits", "no limit holds", profile => profile with { Limits = new SyncLimits { Set = profile.Limits.Set.Keys.ToDictionary(kind => kind, _ => (SyncLimit?)null) } }),
        new("drift", "changes that are given are taken for new ones") { Request = Renewed.Of },
        Target("half", "an update that changes a name is applied, and fails", target => new FailsAfterwards(target)),
        new("said", "the reason of a result is not recorded") { Setup = setup => setup with { Journal = () => new SilentJournal(setup.Journal()) } },
        Target("lands", "names are written in capitals", target => new WritesCapitals(target)),
        Target("refusals", "every update is sent to an account that does not exist first", target => new WritesToNobody(target)),
        Target("completes", "every update of a name fails", target => new FailsAtNames(target)),
        new("preview", "the model of a preview knows of no account") { Setup = setup => setup with { Model = _ => setup.Model(ZivverSnapshot.From([], [], default)) } },
        Target("converges", "names are said to be changed, and are not", target => new SwallowsNames(target)),
    ];

    private static Break Target(string rule, string what, Func<IZivver, IZivver> target) =>
        new(rule, what) { Setup = setup => setup with { Zivver = () => target(setup.Zivver()) } };

    private static Break Lists(string rule, string what, Func<ZivverAccount, ZivverAccount> falsify) => Target(rule, what, target => new FalseLists(target, falsify));

    private static Break Links(string rule, string what, Func<IReadOnlyList<AccountLink>, IReadOnlyList<AccountLink>> falsify) =>
        new(rule, what) { Setup = setup => setup with { Mapping = new FalseMapping(setup.Mapping, falsify) } };

    private static Break Profile(string rule, string what, Func<SyncProfile, SyncProfile> falsify) =>
        new(rule, what) { Setup = setup => setup with { Profile = falsify(setup.Profile) } };

    private static Break Reads(string rule, string what, Func<SourceRead, SourceRead> falsify) =>
        new(rule, what) { Setup = setup => setup with { Sources = [.. setup.Sources.Select(source => new FalseSource(source, falsify))] } };

    private static Break Sources(string rule, string what, Func<SyncAccount, SyncAccount> falsify) =>
        Reads(rule, what, read => read with { Accounts = [.. read.Accounts.Select(falsify)] });
}
