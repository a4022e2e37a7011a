using ZivverSynctool.Execution;
using ZivverSynctool.Mapping;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Checks;

/// <summary>Checks everything a profile needs, whatever of it fails. Reading is all it does, but for a file without content that shows whether a folder can be written.</summary>
internal sealed class CheckCall(EngineSetup setup, Action<SyncEvent> emit)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        emit(new ProgressEvent("Checking the profile", "sources and Zivver"));
        var reading = await ReadAsync(cancellation).ConfigureAwait(false);
        emit(new ProgressEvent("Checking the profile", "", Completed: true));
        foreach (var check in SourceChecks.Of(reading).Concat(ZivverChecks.Of(reading)).Concat(MappingChecks.Of(reading))
            .Concat(new PropertyChecks(reading).All()).Concat(OptionChecks.Of(reading)))
            emit(new ItemEvent(check));
    }

    private async Task<CheckReading> ReadAsync(CancellationToken cancellation)
    {
        var warnings = new List<string>();
        Attempt<LinkBook> links;
        using (setup.Messages(said => Note(said, warnings)))
            links = Attempt<LinkBook>.Of(() => new LinkBook(setup.Mapping.Load()));

        var zivver = Attempt<ZivverSnapshot>.OfAsync(() => new DeltaCall(setup, emit).ReadZivverAsync(cancellation));
        var reads = await Task.WhenAll(setup.Sources.Select(source => Task.Run(
            () => Attempt<SourceRead>.OfAsync(() => source.ReadAsync(SourceRequest.All, cancellation)), cancellation))).ConfigureAwait(false);
        var snapshot = await zivver.ConfigureAwait(false);
        return new CheckReading
        {
            Profile = setup.Profile,
            Sources = setup.Sources.Select((source, index) => (SettingsOf(source), reads[index])).ToList(),
            Merged = SourceMerger.Merge(reads.Select(read => read.Value).OfType<SourceRead>().ToList(), setup.Profile),
            Zivver = snapshot,
            Budget = snapshot.Value is null ? BudgetReport.Unknown : setup.Zivver().Budget,
            Links = links,
            LinkWarnings = warnings,
            LastSizes = Attempt<IReadOnlyDictionary<(string, AccountType), int>>.Of(setup.SourceSizes.Load),
            StateError = Attempt<object>.Of(setup.Holds.Load).Error ?? Attempt<object>.Of(setup.Missing.Load).Error,
            Unwritable = setup.Unwritable(),
        };
    }

    private SourceSettings SettingsOf(IAccountSource source) =>
        setup.Profile.Sources.FirstOrDefault(settings => settings.Name == source.Name) ?? new SourceSettings { Name = source.Name, Type = "" };

    private void Note(SyncEvent said, List<string> warnings)
    {
        if (said is WarningEvent { Message: var warning })
            warnings.Add(warning);
        else
            emit(said);
    }
}
