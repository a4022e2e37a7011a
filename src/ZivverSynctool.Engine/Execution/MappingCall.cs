using ZivverSynctool.Mapping;
using ZivverSynctool.Mapping.Edits;
using ZivverSynctool.Safety;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Execution;

/// <summary>Reads or edits the account mapping. Nothing is written to Zivver.</summary>
internal sealed class MappingCall(EngineSetup setup, Action<SyncEvent> emit)
{
    private readonly DeltaCall _delta = new(setup, emit);

    /// <summary>All links, in the order of their addresses.</summary>
    public void Read()
    {
        foreach (var link in new LinkBook(setup.Mapping.Load()).All)
            emit(new ItemEvent(link));
    }

    /// <summary>Does an edit, or shows what it would come to.</summary>
    public async Task EditAsync(MappingEdit edit, bool preview, CancellationToken cancellation)
    {
        using var taken = preview ? null : setup.Lock.Take();
        var links = new LinkBook(setup.Mapping.Load());
        var sources = edit.NeedsSources ? SourceMerger.Merge(await _delta.ReadSourcesAsync(cancellation).ConfigureAwait(false), setup.Profile) : null;
        var zivver = edit.NeedsZivver ? await _delta.ReadZivverAsync(cancellation).ConfigureAwait(false) : null;
        if (zivver is not null && !edit.StartsAnew)
        {
            OrganizationGuard.Check(links, zivver);
            _delta.Learn(links, zivver);
        }

        var desk = new MappingDesk(links, zivver, sources, setup.Clock());
        var concerned = edit.Apply(desk);
        if (!preview && concerned.Count > 0)
            setup.Mapping.Replace(links.All);
        foreach (var warning in desk.Warnings)
            emit(new WarningEvent(warning));
        if (desk.Replaced.Count > 0)
            emit(new WarningEvent($"{Words.Count(desk.Replaced.Count, "link")} {(preview ? "would give" : "gave")} way to others; -Verbose names them all. The first: {desk.Replaced[0]}"));
        foreach (var replaced in desk.Replaced)
            emit(new VerboseEvent(replaced));
        foreach (var link in concerned)
            emit(new ItemEvent(link));
    }
}
