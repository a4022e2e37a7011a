namespace ZivverSynctool.Module.Tests.Errors;

/// <summary>What a call is given, and the profile.</summary>
public sealed class ProfileErrorTests : ErrorCases
{
    public static TheoryData<string, string, string> Cases => new()
    {
        { "ProfileUnreadable", "care.profile.json", "[IO.File]::Delete($ProfilePath); $null = [IO.Directory]::CreateDirectory($ProfilePath); Get-SyncProfile -Profile $ProfilePath" },
        { "ProfileNotWritten", "x.profile.json' cannot be written", "New-SyncProfile \"$Folder/staff.csv/x.profile.json\" -Domain example.test -CsvPath \"$Folder/staff.csv\" -Identifier EmployeeNumber" },
        { "ProfilesMixed", "other.profile.json", "$other = \"$Folder/other.profile.json\"; [IO.File]::Copy($ProfilePath, $other); @(Get-SyncDelta -Profile $ProfilePath) + @(Get-SyncDelta -Profile $other) | Invoke-SyncPreview" },
        { "EmptyProperty", "'Email' is mapped to nothing", "[pscustomobject]@{ mail = 'x' } | ConvertTo-SyncAccount @{ Email = $null }" },
        { "AccountProtected", "person001@example.test", "Sync; Edit-Profile '\"sources\"' '\"protectedAccounts\": [ \"person001@example.test\" ], \"sources\"'; Suspend-SyncAccount person001@example.test 'Left.' -Profile $ProfilePath" },
        { "IdentityAmbiguous", "person001@example.test, person002@example.test", "Sync; Set-SyncAccountMapping Nr=001 person002@example.test -Profile $ProfilePath -Confirm:$false; Suspend-SyncAccount 001 'Left.' -Profile $ProfilePath" },
        { "ApiKeyMissing", "does not say where the API key is", "Edit-Profile '\"apiKey\"' '// \"apiKey\"'; Edit-Profile '\"budget\"' \"`n\"\"budget\"\"\"; Get-SyncDelta -Profile $ProfilePath" },
        { "ApiKeyMissing", "The API key is empty", "Get-SyncDelta -Profile $ProfilePath -ApiKey (New-Key ' ')" },
        { "ApiKeyMalformed", "The API key has blanks", "Get-SyncDelta -Profile $ProfilePath -ApiKey (New-Key 'two words')" },
        { "ProfileInvalid", "line 4: 'domains[0]'", "Edit-Profile 'example.test' ''; Get-SyncProfile -Profile $ProfilePath" },
    };

    [Theory]
    [Provokes]
    [MemberData(nameof(Cases))]
    public void A_call_ends_with_a_clear_error(string id, string says, string script) => Ends(script, id, says);
}
