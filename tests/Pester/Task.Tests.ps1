# Register-, Get- and Unregister-ZivverSyncTask. What they do to a real scheduler is left to whoever has one to spare.
BeforeAll {
    . "$PSScriptRoot/Care.ps1"
    $care = New-Care
    # An account that may be named, and a program that is there, wherever this runs.
    $account = if ([IO.Path]::DirectorySeparatorChar -eq '\') { 'EXAMPLE\svc-zivver$' } else { [Environment]::UserName }
    $who = @{ Account = $account; PowerShell = [Diagnostics.Process]::GetCurrentProcess().MainModule.FileName; WarningAction = 'SilentlyContinue' }
}

AfterAll { Remove-Care $care }

Describe 'Register-ZivverSyncTask' {
    It 'says with -WhatIf what it would do, and does nothing' {
        $task = Register-ZivverSyncTask -At 06:30 @who -WhatIf
        $task.Name | Should -Be 'Example-Care'
        $task.Schedule | Should -Be 'daily at 06:30'
        Get-ErrorId { Get-ZivverSyncTask Example-Care } | Should -Be 'TaskMissing'
    }

    It 'takes one schedule that makes sense' {
        Get-ErrorId { Register-ZivverSyncTask -At 06:30 -Every 60 @who -WhatIf } | Should -Be 'TaskScheduleInvalid'
        Get-ErrorId { Register-ZivverSyncTask -At 25:00 @who -WhatIf } | Should -Be 'TaskScheduleInvalid'
    }
}

Describe 'Unregister-ZivverSyncTask' {
    It 'names a task that is not there' {
        Get-ErrorId { Unregister-ZivverSyncTask None-Care } | Should -Be 'TaskMissing'
    }
}
