# Start-ZivverSync, Get-SyncRun, Get-SyncReview, Undo-ZivverSync and Get-ZivverAccount, day by day.
BeforeAll {
    . "$PSScriptRoot/Care.ps1"
    $care = New-Care
}

AfterAll { Remove-Care $care }

Describe 'Three days' {
    It 'on the first, -WhatIf says what would be done and does nothing' {
        $results = @(Start-ZivverSync -WhatIf)
        $results.Count | Should -Be 337
        $results[0].Outcome | Should -Be 'WouldSucceed'
        Measure-Write $care | Should -Be 0
    }

    It 'a few changes of the pipeline are written, and nothing else' {
        $results = @(Get-SyncDelta annemiek.jonker@example.test, naima.ouali@example.test | Start-ZivverSync)
        $results.Outcome | Should -Be 'Succeeded', 'Succeeded'
        (Get-ZivverAccount naima.ouali@example.test).Aliases | Should -Be 'n.ouali@example.test'
        Measure-Write $care | Should -Be 2
    }

    It 'a run writes the rest, each account once, and nothing is left' {
        $results = @(Start-ZivverSync -Confirm:$false)
        $results | Where-Object Outcome -ne 'Succeeded' | Should -BeNullOrEmpty
        $results.Count | Should -Be 335
        Get-SyncDelta | Where-Object Status -eq 'Ready' | Should -BeNullOrEmpty
    }

    It 'on the second, leavers are suspended and renamed accounts stay the same' {
        Copy-Day 2 $care.Folder
        $before = (Get-ZivverAccount ingrid.vanthof@example.test).Id
        $results = @(Start-ZivverSync -Confirm:$false)
        $results | Where-Object Outcome -ne 'Succeeded' | Should -BeNullOrEmpty
        (Get-ZivverAccount fatma.koc@example.test).Enabled | Should -Be $false
        (Get-ZivverAccount ingrid.devries-vanthof@example.test).Id | Should -Be $before
        Get-SyncDelta | Where-Object Status -eq 'Ready' | Should -BeNullOrEmpty
    }

    It 'on the third, who returns is enabled again' {
        Copy-Day 3 $care.Folder
        $results = @(Start-ZivverSync -Confirm:$false)
        $results.Action | Should -Contain 'Enable'
        Get-SyncDelta | Where-Object Status -eq 'Ready' | Should -BeNullOrEmpty
    }
}

Describe 'Get-SyncRun' {
    It 'remembers every run, with who, when and what came of it' {
        $runs = @(Get-SyncRun)
        $runs.Count | Should -Be 4
        $runs | Where-Object ExitCode -ne 0 | Should -BeNullOrEmpty
        (Get-SyncRun -Last 1).Id | Should -Be $runs[-1].Id
        $runs[1].Actions['Create'] | Should -Be 334
    }
}

Describe 'Get-SyncReview' {
    It 'gives the results of the last run, or of any' {
        @(Get-SyncReview).RunId | Where-Object { $_ -ne (Get-SyncRun -Last 1).Id } | Should -BeNullOrEmpty
        @(Get-SyncRun | Where-Object Planned -eq 335 | Get-SyncReview).Count | Should -Be 335
    }

    It 'follows one account through all of them' {
        $history = @(Get-SyncReview fatma.koc@example.test -Since ([DateTimeOffset]::Now.AddHours(-1)))
        $history.Action | Should -Be 'Create', 'Disable', 'Enable'
    }
}

Describe 'Get-ZivverAccount' {
    It 'names who has access to a mailbox, and finds accounts of one type' {
        (Get-ZivverAccount -DelegateOf info@example.test).Email | Should -Contain 'daan.lefevre@example.test'
        @(Get-ZivverAccount -AccountType FunctionalAccount).Count | Should -Be 41
    }
}

Describe 'Undo-ZivverSync' {
    It 'leads back to before a run, once somebody has looked at it' {
        $undo = @(Undo-ZivverSync)
        $undo | Where-Object Status -eq 'Ready' | Should -Not -BeNullOrEmpty
        $before = Measure-Write $care
        @($undo | Where-Object Status -eq 'Ready' | Start-ZivverSync -Confirm:$false).Outcome | Where-Object { $_ -ne 'Succeeded' } | Should -BeNullOrEmpty
        Measure-Write $care | Should -Not -Be $before
        @(Get-SyncDelta | Where-Object Status -eq 'Ready').Count | Should -Be @($undo | Where-Object Status -eq 'Ready').Count
    }
}
