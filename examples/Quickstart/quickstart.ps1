<#
.SYNOPSIS
Keeps an example organization in step on three days, against a Zivver sandbox in this process.
.DESCRIPTION
Uses cmdlets of PowerShell's core and of ZivverSynctool only, so it runs in any PowerShell: build.ps1 -Task Demo runs it in
this shell, dotnet run --project examples/Quickstart in an engine inside a program. Nothing leaves this computer, and all
files are written to a temporary folder.
#>
[CmdletBinding()]
param(
    # How many requests a second the sandbox takes. Zivver's own service takes 5.
    [ValidateRange(1, 1000)]
    [int] $RequestsPerSecond = 50,

    # How many rows of each table are shown.
    [ValidateRange(1, 1000)]
    [int] $Rows = 12
)

Set-StrictMode -Version 3
$ErrorActionPreference = 'Stop'

# A table of its own: behind a table of one type, PowerShell shows objects of another type as lists.
function Show-Head([object[]] $Items, [string] $Nothing) {
    if ($Items.Count -eq 0) { $Nothing } else { $Items[0..([Math]::Min($Items.Count, $Rows) - 1)] | Out-Default }
    if ($Items.Count -gt $Rows) { "... and $($Items.Count - $Rows) more" }
}

function Measure-By([object[]] $Items, [string] $Property) {
    $counts = [System.Collections.Generic.SortedDictionary[string, int]]::new()
    foreach ($item in $Items) {
        $value = "$($item.$Property)"
        if ($counts.ContainsKey($value)) { $counts[$value]++ } else { $counts[$value] = 1 }
    }
    ($counts.GetEnumerator() | ForEach-Object { "$($_.Value) $($_.Key)" }) -join ', '
}

$root = [IO.Path]::GetFullPath([IO.Path]::Combine($PSScriptRoot, '..', '..'))
$data = [IO.Path]::Combine($root, 'examples', 'organization')
$work = [IO.Path]::Combine([IO.Path]::GetTempPath(), 'ZivverSynctool-' + [Guid]::NewGuid().ToString('n'))
$ProfilePath = [IO.Path]::Combine($work, 'example-care.profile.jsonc')

Import-Module ([IO.Path]::Combine($root, 'ZivverSynctool.psd1'))
$null = [IO.Directory]::CreateDirectory($work)
$sandbox = Start-ZivverSandbox -Path ([IO.Path]::Combine($data, 'zivver.jsonc')) -Port 0 -Budget $RequestsPerSecond -BudgetSeconds 1 -ApiKeyVariable ZIVVER_API_KEY
try {
    # The example's profile, but for the sandbox's own address and pace.
    $text = [IO.File]::ReadAllText([IO.Path]::Combine($data, 'example-care.profile.jsonc'))
    $text = $text.Replace('http://localhost:8642/api/scim/v2', "$($sandbox.BaseUri)")
    $text = $text.Replace('"apiKey":', """budget"": { ""requests"": $RequestsPerSecond, ""seconds"": 1 }, ""apiKey"":")
    [IO.File]::WriteAllText($ProfilePath, $text)
    Get-SyncProfile -Profile $ProfilePath | Out-Default

    foreach ($day in 1..3) {
        foreach ($file in [IO.Directory]::GetFiles([IO.Path]::Combine($data, "day$day"))) {
            [IO.File]::Copy($file, [IO.Path]::Combine($work, [IO.Path]::GetFileName($file)), $true)
        }

        ''
        "===== Day ${day}: what differs (Get-SyncDelta)"
        $delta = @(Get-SyncDelta -Profile $ProfilePath)
        Show-Head $delta 'Nothing.'
        "Differences: $(Measure-By $delta Status); actions: $(Measure-By $delta Action)."

        ''
        "===== Day ${day}: synchronize (Start-ZivverSync)"
        $results = @(Start-ZivverSync -Profile $ProfilePath -Confirm:$false -InformationAction Ignore)
        Show-Head $results 'Nothing was done.'
        "Results: $(Measure-By $results Outcome)."
        Get-SyncRun -Profile $ProfilePath -Last 1 | Out-Default

        $left = @(Get-SyncDelta -Profile $ProfilePath | Where-Object Status -eq 'Ready')
        if ($left.Count -gt 0) {
            $left | Out-Default
            throw "Day $day ended with $($left.Count) changes left to do."
        }
        "Day ${day}: nothing left to do."
    }

    ''
    '===== What the sandbox saw'
    $refused = @($sandbox.Requests | Where-Object Status -ge 400)
    "$($sandbox.Requests.Count) requests, $($refused.Count) refused, $($sandbox.LostSsoAccountKeys.Count) single sign-on keys lost."
    $sandbox | Out-Default
}
finally {
    Stop-ZivverSandbox $sandbox
    [IO.Directory]::Delete($work, $true)
}
