<#
.SYNOPSIS
Uses the module as it is installed from a package, on a sandbox, and throws where anything is not as it must be.
.DESCRIPTION
build.ps1 -Task Package starts it in a shell of its own. It takes what no part of the package can do without: both kinds of files, the mapping, a run,
a report of each format, help, and the views.
#>
[CmdletBinding()]
param(
    # A folder in which the module is as the gallery lays it down.
    [Parameter(Mandatory = $true)] [string] $Modules,
    # The version that must be the one that is loaded.
    [Parameter(Mandatory = $true)] [string] $Version
)

Set-StrictMode -Version 3
$ErrorActionPreference = 'Stop'

function Assert-Equal([string] $What, [string] $Expected, [string] $Actual) {
    if ($Expected -cne $Actual) { throw "${What}: '$Actual' instead of '$Expected'." }
}

$work = Join-Path ([IO.Path]::GetTempPath()) "ZivverSynctool-$([Guid]::NewGuid().ToString('n'))"
$null = New-Item -ItemType Directory -Path $work
$env:PSModulePath = $Modules + [IO.Path]::PathSeparator + $env:PSModulePath
Push-Location -LiteralPath $work
try {
    # No Import-Module: a command that is met for the first time loads what has it.
    $sandbox = Start-ZivverSandbox -Port 0 -Budget 0 -ApiKeyVariable ZIVVER_API_KEY
    $module = Get-Module ZivverSynctool
    Assert-Equal 'Place' (Join-Path $Modules "ZivverSynctool/$Version" | Resolve-Path).Path $module.ModuleBase
    Assert-Equal 'Version' $Version $module.Version
    $changelog = [IO.File]::ReadAllText((Join-Path $module.ModuleBase 'CHANGELOG.md')).Replace("`r`n", "`n")
    if ($module.ReleaseNotes.Length -lt 100 -or -not $changelog.Contains($module.ReleaseNotes)) { throw 'The release notes are not those of the changelog.' }
    foreach ($file in 'icon.png', 'LICENSE', 'README.md', 'CHANGELOG.md', 'THIRD-PARTY-NOTICES.txt', 'docs/scheduled.md', 'examples/scheduled/Invoke-ScheduledSync.ps1') {
        if (-not (Test-Path -LiteralPath (Join-Path $module.ModuleBase $file))) { throw "$file is not in the package." }
    }
    foreach ($command in $module.ExportedCmdlets.Values) {
        if (-not (Get-Help $command.Name).Description) { throw "$($command.Name) has no help." }
    }

    Set-Content -LiteralPath ./staff.csv -Encoding utf8 -Value @(
        'Number,Email,DisplayName,PhoneNumber'
        '001,anna@example.test,Anna Mulder,06 12345678'
        '002,ben@example.test,Ben de Wit,'
    )
    $null = New-SyncProfile ./care.profile.json -Domain example.test -CsvPath ./staff.csv -Identifier Number -BaseUri $sandbox.BaseUri
    Assert-Equal 'Checks that fail' '' (Test-SyncProfile | Where-Object Outcome -eq 'Failed' | ForEach-Object Message)
    Assert-Equal 'Preview' 'WouldSucceed WouldSucceed' (Invoke-SyncPreview).Outcome
    Assert-Equal 'Run' 'Succeeded Succeeded' (Start-ZivverSync -Confirm:$false).Outcome
    Assert-Equal 'Left to do' '' (Get-SyncDelta | ForEach-Object Email)
    Assert-Equal 'Phone number in Zivver' '+31612345678' (Get-ZivverAccount anna@example.test).PhoneNumber
    Assert-Equal 'Mapping' '001 002' ((Get-SyncAccountMapping).Identifier.Value | Sort-Object)
    foreach ($format in 'xlsx', 'html', 'csv', 'json') {
        $null = Get-SyncReview | Export-SyncReport "./review.$format"
    }
    if (-not (Get-SyncReview | Out-String).Contains('anna@example.test')) { throw 'The view of results does not show the address.' }

    # The template has five accounts to show how it is filled in.
    $null = New-SyncSourceTemplate ./template.xlsx
    $sheet = (Get-Content -LiteralPath ./care.profile.json -Raw).Replace('"csv"', '"excel"').Replace('staff.csv', 'template.xlsx').Replace('"Number"', '"Employee number"')
    Set-Content -LiteralPath ./sheet.profile.json -Encoding utf8 -Value $sheet
    Assert-Equal 'Accounts in a workbook' '5' @(Get-SyncSourceAccount -Profile ./sheet.profile.json).Count
    Stop-ZivverSandbox
    "ZivverSynctool $Version works in PowerShell $($PSVersionTable.PSVersion) ($($PSVersionTable.PSEdition))."
}
finally {
    Pop-Location
    Remove-Item -LiteralPath $work -Recurse -Force
}
