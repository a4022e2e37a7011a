<#
.SYNOPSIS
Runs the suites in this shell with Pester 5 or later, and ends with the number of tests that failed; says so where there is no such Pester.
#>
[CmdletBinding()]
param()

Set-StrictMode -Version 3
$ErrorActionPreference = 'Stop'
$edition = "PowerShell $($PSVersionTable.PSVersion) ($PSEdition)"

$pester = Get-Module -ListAvailable -Name Pester | Where-Object Version -ge '5.0' | Sort-Object Version | Select-Object -Last 1
if (-not $pester) {
    "There is no Pester 5 or later in ${edition}: its suites are left out. Install-Module Pester brings it."
    exit 0
}

Import-Module $pester.Path
$configuration = New-PesterConfiguration
$configuration.Run.Path = $PSScriptRoot
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Normal'
$run = Invoke-Pester -Configuration $configuration
"Pester $($pester.Version) in ${edition}: $($run.PassedCount) passed, $($run.FailedCount) failed, $($run.SkippedCount) skipped."
exit ($run.FailedCount + $run.FailedBlocksCount + $run.FailedContainersCount)
