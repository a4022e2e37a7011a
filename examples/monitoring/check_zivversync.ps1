<#
.SYNOPSIS
A check for Nagios, Icinga, Zabbix, PRTG and whatever else runs plugins: one line, and an exit code of 0 (ok), 1 (warning), 2 (critical) or 3 (unknown).
.EXAMPLE
pwsh -NoProfile -NonInteractive -File check_zivversync.ps1 -ProfilePath C:\Zivver\care.profile.json
#>
param(
    # Path of the profile.
    [Parameter(Mandatory = $true)] [string] $ProfilePath,
    # Name or path of the module, where it is not among the installed ones.
    [string] $Module = 'ZivverSynctool'
)

$ErrorActionPreference = 'Stop'
try {
    Import-Module $Module
    $health = Get-SyncHealth -Profile $ProfilePath
    $health.Line
    $exitCode = $health.ExitCode
}
catch {
    "ZIVVERSYNC UNKNOWN - $("$_" -replace '[\r\n|]+', ' ')"
    $exitCode = 3
}
exit $exitCode
