using System.Collections.Immutable;
using ZivverSynctool.Mapping;
using ZivverSynctool.Sources;
using ZivverSynctool.Trials.Identity.Calls;
using ZivverSynctool.Trials.Identity.Sources;

namespace ZivverSynctool.Trials.Identity.Truth;

/// <summary>Since when runs from the profile have met an account that no source names in any way.</summary>
internal sealed record MissingTruth
{
    /// <summary>Before any run.</summary>
    public static readonly MissingTruth Nobody = new();

    private ImmutableDictionary<string, DateTimeOffset> Since { get; init; } = ImmutableDictionary<string, DateTimeOffset>.Empty;

    /// <summary>Since when an account is missing, or null.</summary>
    public DateTimeOffset? SinceWhen(string id) => Since.TryGetValue(id, out var since) ? since : null;

    /// <summary>What is known after one more run from the profile.</summary>
    public MissingTruth After(RunRecord run) => this with
    {
        Since = run.Before.Snapshot.Accounts.Where(account => !Naming(run.Sources, account, run.LinksBefore).Any())
            .ToImmutableDictionary(account => account.Id, account => SinceWhen(account.Id) ?? run.At),
    };

    /// <summary>The entries that name an account: by an address, or by an identifier that it is linked to (SPEC §2, Missing).</summary>
    public static IEnumerable<SourceEntry> Naming(SourceView sources, ZivverAccount account, LinkBook links)
    {
        var known = links.Of(account.Id).Where(link => link.AccountType == account.AccountType).Select(link => link.Identifier).ToList();
        return sources.Entries.Where(entry => (entry.Role == SourceRole.Accounts || entry.IsProblem) && Names(entry.Account));

        // The old account of something that changed its type has its address, and its mailbox's directory object is no person.
        bool Names(SyncAccount entry) => !IsObjectBehind(sources, entry) && !(entry.Email == account.Email && entry.AccountType != account.AccountType)
            && (Generation.Organization.AddressesOf(entry).Any(account.UsesAddress)
                || (entry.AccountType == account.AccountType && entry.Identifiers.Any(known.Contains)));
    }

    private static bool IsObjectBehind(SourceView sources, SyncAccount entry) => entry.AccountType == AccountType.User && IsSuspended(sources, entry)
        && sources.Entries.Any(other => other.Account.AccountType == AccountType.FunctionalAccount && other.Account.Email == entry.Email);

    // Where an entry does not say, the entries of other sources for the same address do, if they agree.
    private static bool IsSuspended(SourceView sources, SyncAccount entry) => entry.Enabled is { } enabled ? !enabled : sources.Entries
        .Where(other => other.Account.AccountType == entry.AccountType && other.Account.Email == entry.Email)
        .Select(other => other.Account.Enabled).OfType<bool>().Distinct().ToList() is [false];
}
