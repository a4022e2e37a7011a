namespace ZivverSynctool.Module.Tests.Errors;

/// <summary>Runs, and what a profile remembers of them.</summary>
public sealed class RunErrorTests() : ErrorCases(people: 12)
{
    private const string State = "\"$Folder/Runs/care.profile\"";

    public static TheoryData<string, string, string> Cases => new()
    {
        { "ChangesDoubled", "person001@example.test", "$changes = Get-SyncDelta -Profile $ProfilePath; @($changes) + @($changes) | Start-ZivverSync" },
        { "WrongOrganization", "Of 12 mapped accounts only 0", "Sync; $other = Start-ZivverSandbox -Port 0; Edit-Profile $sandbox.BaseUri.ToString() $other.BaseUri.ToString(); try { Get-SyncDelta -Profile $ProfilePath } finally { Stop-ZivverSandbox $other }" },
        { "ManualRunNeeded", "care.profile.json", "Start-ZivverSync -Profile $ProfilePath -Unattended" },
        { "RunStopped", "10 changes failed in a row", "Write-Text seed.json '{ \"settings\": { \"claimedDomains\": [ \"other.test\" ] } }'; $other = Start-ZivverSandbox \"$Folder/seed.json\" -Port 0; Edit-Profile $sandbox.BaseUri.ToString() $other.BaseUri.ToString(); try { Start-ZivverSync -Profile $ProfilePath -Confirm:$false -ErrorAction SilentlyContinue } finally { Stop-ZivverSandbox $other }" },
        { "RunUnknown", "20260101-000000-0000", "Get-SyncReview -RunId 20260101-000000-0000 -Profile $ProfilePath" },
        { "MappingHeading", "care.profile.csv", "Write-Mapping \"Number,Name`n1,Anna`n\"; Get-SyncAccountMapping -Profile $ProfilePath" },
        { "MappingRows", "line 2", "Sync; Write-Mapping ([IO.File]::ReadAllText((Mapping)).Replace('User', 'Nobody')); Get-SyncAccountMapping -Profile $ProfilePath" },
        { "JournalDamaged", ".jsonl' has a line that cannot be read", "Sync; $journal = One *.jsonl; $lines = [IO.File]::ReadAllLines($journal); $lines[1] = 'x'; [IO.File]::WriteAllLines($journal, $lines); Get-SyncReview -Profile $ProfilePath" },
        { "JournalOfNewerVersion", ".jsonl' was written by a newer version", "Sync; $journal = One *.jsonl; [IO.File]::WriteAllText($journal, \"{`\"form`\":99}`n\"); Get-SyncReview -Profile $ProfilePath" },
        { "StateNotWritable", "run.lock' cannot be written", "Write-Text Runs ''; Start-ZivverSync -Profile $ProfilePath -Confirm:$false" },
        { "StateUnreadable", "holds.json' cannot be read", $"$null = [IO.Directory]::CreateDirectory({State} + '/holds.json'); Get-SyncHold -Profile $ProfilePath" },
        { "StateDamaged", "holds.json' is not what was written there", $"$null = [IO.Directory]::CreateDirectory({State}); [IO.File]::WriteAllText({State} + '/holds.json', 'x'); Get-SyncHold -Profile $ProfilePath" },
        { "HistoryDamaged", "History", "Sync; $now = [DateTime]::Now; [IO.File]::WriteAllText((One *.gz), 'x'); Get-ZivverAccount -At $now -Profile $ProfilePath" },
    };

    [Theory]
    [Provokes]
    [MemberData(nameof(Cases))]
    public void A_call_ends_with_a_clear_error(string id, string says, string script)
    {
        Care.Run("""
            function Mapping { [IO.Path]::Combine($Folder, 'Account Mapping', 'care.profile.csv') }
            function Write-Mapping($text) { Sync; foreach ($copy in [IO.Directory]::GetFiles("$Folder/Account Mapping", '*', 'AllDirectories')) { [IO.File]::Delete($copy) }; [IO.File]::WriteAllText((Mapping), $text) }
            """).Check();
        Ends(script, id, says);
    }
}
