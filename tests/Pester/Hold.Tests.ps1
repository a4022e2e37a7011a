# Suspend-SyncAccount, Resume-SyncAccount and Get-SyncHold.
BeforeAll {
    . "$PSScriptRoot/Care.ps1"
    $care = New-Care -Synchronized
}

AfterAll { Remove-Care $care }

Describe 'A hold' {
    It 'suspends an account at once, also with all sources down' {
        $staff = [IO.Path]::Combine($care.Folder, 'staff.csv')
        [IO.File]::Move($staff, "$staff.away")
        (Suspend-SyncAccount annemiek.jonker@example.test 'Left today').Outcome | Should -Be 'Succeeded'
        [IO.File]::Move("$staff.away", $staff)
        (Get-ZivverAccount annemiek.jonker@example.test).Enabled | Should -Be $false
    }

    It 'is listed with its reason, and outlasts every run' {
        (Get-SyncHold).Reason | Should -Be 'Left today'
        Start-ZivverSync -Confirm:$false | Should -BeNullOrEmpty
        (Get-SyncDelta annemiek.jonker@example.test).Status | Should -Be 'Held'
    }

    It 'ends by Resume-SyncAccount; the next run enables the account' {
        $null = Get-SyncHold | Resume-SyncAccount
        Get-SyncHold | Should -BeNullOrEmpty
        (Start-ZivverSync -Confirm:$false).Action | Should -Be 'Enable'
        (Get-ZivverAccount annemiek.jonker@example.test).Enabled | Should -Be $true
    }

    It 'changes nothing with -WhatIf' {
        $null = Suspend-SyncAccount annemiek.jonker@example.test 'Left today' -WhatIf
        Get-SyncHold | Should -BeNullOrEmpty
    }
}
