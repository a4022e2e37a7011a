@{
    RootModule             = if ($PSEdition -eq 'Core') { 'lib/net8.0/ZivverSynctool.dll' } else { 'lib/net472/ZivverSynctool.dll' }
    ModuleVersion          = '0.1.0'
    GUID                   = '4d0b8f6e-6a0e-4c0e-9b57-2f6d3a1c8e95'
    Author                 = 'ZivverSynctool contributors'
    CompanyName            = 'ZivverSynctool contributors'
    Copyright              = '(c) ZivverSynctool contributors. MIT licence.'
    Description            = 'Keeps the accounts of a Zivver organization in step with your own sources, one way, from PowerShell: see every difference first, rehearse it, write it, look back.'
    PowerShellVersion      = '5.1'
    CompatiblePSEditions   = @('Core', 'Desktop')
    # Windows PowerShell 5.1 runs on .NET Framework 4.7.2 or later.
    DotNetFrameworkVersion = '4.7.2'
    TypesToProcess         = @('lib/ZivverSynctool.Types.ps1xml')
    FormatsToProcess       = @('lib/ZivverSynctool.Format.ps1xml')
    FunctionsToExport      = @()
    CmdletsToExport        = @(
        'ConvertTo-SyncAccount'
        'Export-SyncAccountMapping'
        'Export-SyncPlan'
        'Export-SyncProfile'
        'Export-SyncReport'
        'Get-SyncAccountMapping'
        'Get-SyncDelta'
        'Get-SyncHealth'
        'Get-SyncHold'
        'Get-SyncKnownIssue'
        'Get-SyncProfile'
        'Get-SyncReview'
        'Get-SyncRun'
        'Get-SyncSourceAccount'
        'Get-ZivverAccount'
        'Get-ZivverSyncTask'
        'Import-SyncAccountMapping'
        'Import-SyncPlan'
        'Import-SyncProfile'
        'Invoke-SyncPreview'
        'New-SyncProfile'
        'New-SyncSourceTemplate'
        'Register-ZivverSyncTask'
        'Remove-SyncAccountMapping'
        'Remove-SyncKnownIssue'
        'Reset-SyncAccountMapping'
        'Resume-SyncAccount'
        'Resume-ZivverSync'
        'Set-SyncAccountMapping'
        'Set-SyncKnownIssue'
        'Start-ZivverSandbox'
        'Start-ZivverSync'
        'Stop-ZivverSandbox'
        'Suspend-SyncAccount'
        'Suspend-ZivverSync'
        'Test-SyncProfile'
        'Trace-SyncAccount'
        'Undo-ZivverSync'
        'Unregister-ZivverSyncTask'
        'Update-SyncAccountMapping'
    )
    VariablesToExport      = @()
    AliasesToExport        = @()
    PrivateData            = @{
        PSData = @{
            Tags         = @('Zivver', 'SCIM', 'SecureMail', 'Identity', 'Provisioning', 'Synchronization', 'ActiveDirectory', 'PSEdition_Core', 'PSEdition_Desktop', 'Windows', 'Linux', 'MacOS')
            LicenseUri   = 'https://opensource.org/license/mit'
            # What the changelog says of the version, in a package.
            ReleaseNotes = 'CHANGELOG.md'
        }
    }
}
