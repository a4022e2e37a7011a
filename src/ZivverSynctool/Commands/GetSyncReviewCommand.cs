using ZivverSynctool.Infrastructure;
using ZivverSynctool.Input;

namespace ZivverSynctool.Commands;

/// <summary><c>Get-SyncReview</c>: the results of past runs; by itself, of the last manual one.</summary>
/// <remarks>
/// Each result holds what was done and what came of it, with the whole account as it was in Zivver before the run. Left to itself
/// the command shows the last manual run.
/// </remarks>
/// <example>
/// The last manual run
/// <code>Get-SyncReview</code>
/// One result per change.
/// </example>
/// <example>
/// What failed in the last week
/// <code>
/// Get-SyncReview -Since (Get-Date).AddDays(-7) | Where-Object Outcome -eq Failed |
///     Format-List Email, Message, Remedy
/// </code>
/// Of all runs, also unattended ones.
/// </example>
/// <example>
/// The last run, whoever started it
/// <code>Get-SyncRun -Last 1 | Get-SyncReview</code>
/// Runs can be piped in; <c>-Unattended</c> names the last one that nobody started.
/// </example>
/// <example>
/// One account
/// <code>Get-SyncReview jan@example.test -Last 5</code>
/// What the last five manual runs did to it; where that is nothing, a warning says so.
/// </example>
/// <seealso cref="GetSyncRunCommand"/>
/// <seealso cref="UndoZivverSyncCommand"/>
/// <seealso cref="ExportSyncReportCommand"/>
[Cmdlet(VerbsCommon.Get, "SyncReview", DefaultParameterSetName = ByCount)]
[OutputType(typeof(SyncResult))]
public sealed class GetSyncReviewCommand : ProfileCommand
{
    private const string ByCount = "Last";
    private const string ById = "RunId";
    private const string ByDate = "Since";

    private readonly HashSet<string> _found = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _looked = [];
    private IReadOnlyList<string> _accounts = [];

    /// <summary>The runs with these ids.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ById, ValueFromPipelineByPropertyName = true, HelpMessage = "Ids of runs, as Get-SyncRun gives them.")]
    [Alias("Id")]
    [ArgumentCompleter(typeof(RunIdCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] RunId { get; set; } = [];

    /// <summary>The last so many manual runs, or unattended ones.</summary>
    [Parameter(ParameterSetName = ByCount, HelpMessage = "The last so many manual runs.")]
    [ValidateRange(1, int.MaxValue)]
    public int Last { get; set; } = 1;

    /// <summary>The last unattended runs instead of the last manual ones; also those that only reported.</summary>
    [Parameter(ParameterSetName = ByCount)]
    public SwitchParameter Unattended { get; set; }

    /// <summary>All runs that began at this time or later.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByDate, HelpMessage = "All runs that began then or later.")]
    public DateTimeOffset Since { get; set; }

    /// <summary>Only these accounts, by address or identifier, with wildcards. The id of a run means that run.</summary>
    [Parameter(Position = 0, HelpMessage = "Addresses or identifiers; wildcards allowed. Or ids of runs.")]
    [ArgumentCompleter(typeof(IdentityCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Identity { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        _accounts = Identity ?? [];
        using var session = OpenLocal(ReadProfile());
        var runs = ParameterSetName == ById ? RunId : Named(session) ?? Choose(session.GetRuns());
        var patterns = _accounts.Select(identity => (Identity: identity, Pattern: new IdentityPattern(identity))).ToList();
        foreach (var id in runs)
        {
            foreach (var result in session.GetResults(id))
                if (IsMeant(result, patterns))
                    WriteObject(result);
            _looked.Add(id);
        }
    }

    /// <inheritdoc/>
    protected override void End()
    {
        foreach (var identity in _accounts)
            if (!_found.Contains(identity) && !WildcardPattern.ContainsWildcardCharacters(identity))
                WriteWarning(NotFound(identity));
    }

    // The ids of runs among the names, where no other parameter says which runs are meant; the other names are accounts.
    private List<string>? Named(SyncSession session)
    {
        if (Identity is null || MyInvocation.BoundParameters.Keys.Any(key => key is nameof(Last) or nameof(Unattended) or nameof(Since)))
            return null;
        var known = new HashSet<string>(session.GetRuns().Select(run => run.Id), StringComparer.OrdinalIgnoreCase);
        var ids = Identity.Where(known.Contains).Select(id => id.ToLowerInvariant()).Distinct().ToList();
        _accounts = Identity.Where(identity => !known.Contains(identity)).ToList();
        return ids.Count == 0 ? null : ids;
    }

    private string NotFound(string identity) => _looked.Count switch
    {
        0 => $"There is no such run, so nothing is known of '{identity}'.",
        1 => $"Run {_looked[0]} did nothing with '{identity}'.",
        _ => $"None of {_looked.Count} runs did anything with '{identity}'.",
    } + (ParameterSetName == ByCount ? " -Last, -Unattended and -Since look at other runs." : "");

    private bool IsMeant(SyncResult result, List<(string Identity, IdentityPattern Pattern)> patterns)
    {
        var matching = patterns.Where(meant => IsMatch(meant.Pattern, result)).Select(meant => meant.Identity).ToList();
        _found.UnionWith(matching);
        return patterns.Count == 0 || matching.Count > 0;
    }

    private IEnumerable<string> Choose(IReadOnlyList<SyncRun> runs)
    {
        var chosen = ParameterSetName == ByDate
            ? runs.Where(run => run.Started >= Since)
            : runs.Where(run => Unattended ? run.Mode is SyncRunMode.Unattended or SyncRunMode.ReportOnly : run.IsManual).Reverse().Take(Last).Reverse();
        return chosen.Select(run => run.Id);
    }

    private static bool IsMatch(IdentityPattern pattern, SyncResult result) =>
        pattern.Matches(result.Email, result.ZivverId, Names(result));

    private static IEnumerable<string> Names(SyncResult result) =>
        result.Identifiers.Select(identifier => identifier.Value)
            .Concat(result.Zivver is { } zivver ? [zivver.Email, .. zivver.Aliases] : [])
            .Concat(result.Source is { } source ? [source.Email] : []);
}
