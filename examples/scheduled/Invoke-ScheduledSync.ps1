<#
.SYNOPSIS
Synchronizes a profile with nobody there, and ends with an exit code that a scheduler and monitoring can act on.
.DESCRIPTION
For Task Scheduler, systemd, cron and containers; for Windows PowerShell 5.1 and PowerShell 7. Register-ZivverSyncTask makes a task of it.
Start it with -NoProfile -NonInteractive -File.

The exit code is that of the run that this call made, or of the error that kept it from making one; never that of an earlier run:
0 done, or nothing to do; 2 some accounts failed; 3 refused by a limit or guard; 4 a source or Zivver cannot be reached or refuses the
credentials; 5 another run is active; 6 the profile or a parameter is wrong; 7 the module cannot be loaded; 8 the call was stopped before its
end. PowerShell itself ends with 1 after an error that nobody foresaw, 64 where it is given no script, 70 where it cannot start.
.PARAMETER ProfilePath
The profile.
.PARAMETER ReportOnly
Make delta and report, and write nothing.
.PARAMETER Until
The time of day at which the run ends cleanly, such as 06:30.
.PARAMETER Wait
Wait where another run of the profile is active, instead of ending with 5.
.EXAMPLE
pwsh -NoProfile -NonInteractive -File Invoke-ScheduledSync.ps1 -ProfilePath /srv/zivver/care.profile.json
#>
# Nothing here can fail to be bound, for PowerShell would end with 1 then: what is wrong is found below, and ends with 6.
param([string] $ProfilePath, [switch] $ReportOnly, [string] $Until, [switch] $Wait)

Set-StrictMode -Version 3
$ErrorActionPreference = 'Continue'
$isAtEnd = $false

function Get-ExitCode([Management.Automation.ErrorRecord] $Failure) {
    for ($cause = $Failure.Exception; $null -ne $cause; $cause = $cause.InnerException) {
        if ($cause -is [ZivverSynctool.SyncException]) { return $cause.ExitCode }
        if ($cause -is [Management.Automation.ParameterBindingException]) { return 6 }
    }
    1
}

function Get-Manifest {
    # Beside the script as the module brings it, or further up where it is run from a checkout.
    foreach ($folder in '..', '../..') {
        $path = [IO.Path]::GetFullPath([IO.Path]::Combine($PSScriptRoot, $folder, 'ZivverSynctool.psd1'))
        if ([IO.File]::Exists($path)) { return $path }
    }
    'ZivverSynctool'
}

# Cmdlets of PowerShell's core only, so that nothing else must be loaded for it.
function Invoke-Sync([object[]] $Unknown) {
    if ($Unknown.Count -gt 0 -or -not $ProfilePath) {
        $Host.UI.WriteErrorLine($(if ($ProfilePath) { "There is no parameter for '$($Unknown[0])'." } else { 'Name the profile with -ProfilePath.' }))
        return 6
    }

    try {
        $manifest = Get-Manifest
        $null = Import-Module -Name $manifest -ErrorAction Stop
    }
    catch {
        $Host.UI.WriteErrorLine("The module '$manifest' cannot be loaded: $_")
        return 7
    }

    try {
        $before = @(Get-SyncRun -Profile $ProfilePath -ErrorAction Stop | ForEach-Object -MemberName Id)
        $call = @{ Profile = $ProfilePath; Unattended = $true; Confirm = $false; ErrorAction = 'Continue' }
        if ($ReportOnly) { $call.ReportOnly = $true }
        if ($Until) { $call.Until = $Until }
        if ($Wait) { $call.Wait = $true }

        $runIds = @(Start-ZivverSync @call | ForEach-Object { if ($null -ne $_.PSObject.Properties['RunId']) { $_.RunId } })

        # Where there was nothing to do no result names the run. Another one that a person makes meanwhile is not ours.
        $mine = if ($runIds.Count -gt 0) { { $_.Id -eq $runIds[-1] } } else { { $null -ne $_.Ended -and -not $_.IsManual -and $before -notcontains $_.Id } }
        $run = @(Get-SyncRun -Profile $ProfilePath -ErrorAction Stop | Where-Object $mine)
    }
    catch {
        $Host.UI.WriteErrorLine("$_")
        return Get-ExitCode $_
    }

    if ($run.Count -eq 0 -or $null -eq $run[-1].ExitCode) {
        $Host.UI.WriteErrorLine('The call has ended, but its run is not in the folder of the runs.')
        return 4
    }
    $Host.UI.WriteLine("Run $($run[-1].Id): $([ZivverSynctool.Views.ViewText]::Results($run[-1]))")
    $run[-1].ExitCode
}

try {
    $exitCode = Invoke-Sync $args
    $isAtEnd = $true
}
finally {
    # Nothing of a script that is stopped is run but this, and its 'exit' would not be heard.
    if (-not $isAtEnd) { $Host.SetShouldExit(8) }
}
exit $exitCode
