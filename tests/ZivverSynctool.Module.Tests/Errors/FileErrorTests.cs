namespace ZivverSynctool.Module.Tests.Errors;

/// <summary>Files that are written and read on request, and sandboxes.</summary>
public sealed class FileErrorTests : ErrorCases
{
    public static TheoryData<string, string, string> Cases => new()
    {
        { "TemplatePathInvalid", "list.xls'", "New-SyncSourceTemplate \"$Folder/list.xls\"" },
        { "PlanMissing", "none.plan", "Import-SyncPlan \"$Folder/none.plan\"" },
        { "PlanDamaged", "sync.plan", "$null = Get-SyncDelta -Profile $ProfilePath | Export-SyncPlan \"$Folder/sync.plan\"; Write-Text sync.plan ([IO.File]::ReadAllText(\"$Folder/sync.plan\").Replace('Person 001', 'Person 01')); Import-SyncPlan \"$Folder/sync.plan\"" },
        { "PlanOfNewerVersion", "sync.plan", "Write-Text sync.plan '{ \"form\": 99 }'; Import-SyncPlan \"$Folder/sync.plan\"" },
        { "SandboxPortInUse", "port", "Start-ZivverSandbox -Port $sandbox.BaseUri.Port" },
        { "SandboxSeedNotRead", "none.json", "Start-ZivverSandbox \"$Folder/none.json\" -Port 0" },
        { "SandboxSeedInvalid", "seed.json", "Write-Text seed.json '{ \"users\": 1 }'; Start-ZivverSandbox \"$Folder/seed.json\" -Port 0" },
    };

    [Theory]
    [Provokes]
    [MemberData(nameof(Cases))]
    public void A_call_ends_with_a_clear_error(string id, string says, string script) => Ends(script, id, says);
}
