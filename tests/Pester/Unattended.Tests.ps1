# Suspend- and Resume-ZivverSync, Set-, Get- and Remove-SyncKnownIssue, Get-SyncHealth, and the script that a scheduler starts.
BeforeAll {
    . "$PSScriptRoot/Care.ps1"
    $care = New-Care
}

AfterAll { Remove-Care $care }

Describe 'Unattended' {
    It 'is refused until somebody has run the profile once' {
        Get-ErrorId { Start-ZivverSync -Unattended } | Should -Not -BeNullOrEmpty
        Measure-Write $care | Should -Be 0
        $null = Start-ZivverSync -Confirm:$false
        Get-ErrorId { Start-ZivverSync -Unattended } | Should -BeNullOrEmpty
    }

    It 'leaves out what is over a limit and exits with 3' {
        $staff = [IO.Path]::Combine($care.Folder, 'staff.csv')
        $text = [IO.File]::ReadAllText($staff)
        [IO.File]::WriteAllText($staff, $text.Replace(';true;', ';false;'))
        $null = Start-ZivverSync -Unattended -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
        [IO.File]::WriteAllText($staff, $text)
        (Get-SyncRun -Last 1).ExitCode | Should -Be 3
        (Get-ZivverAccount annemiek.jonker@example.test).Enabled | Should -Be $true
    }
}

Describe 'Suspend-ZivverSync and Resume-ZivverSync' {
    It 'keep unattended runs away until the pause is over' {
        $null = Suspend-ZivverSync ([DateTime]::Now.AddDays(1)) 'Migration of the mail server'
        Edit-File staff.csv ';Annemiek Jonker;' ';Annemiek Jonker-Smit;'
        $writes = Measure-Write $care
        $null = Start-ZivverSync -Unattended -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
        "$((Get-SyncRun -Last 1).Mode)" | Should -Be 'Paused'
        Measure-Write $care | Should -Be $writes
        $null = Resume-ZivverSync
        $null = Start-ZivverSync -Unattended
        (Get-ZivverAccount annemiek.jonker@example.test).DisplayName | Should -Be 'Annemiek Jonker-Smit'
    }
}

Describe 'Set-, Get- and Remove-SyncKnownIssue' {
    It 'keep a failure that somebody has seen until its day' {
        $care.Sandbox.AddFault(@{ Kind = 'ServerError'; Method = 'PUT'; Status = 400; Times = 3 })
        Edit-File staff.csv ';Annemiek Jonker-Smit;' ';Annemiek Smit;'
        $null = Start-ZivverSync -Unattended -ErrorAction SilentlyContinue
        (Get-SyncRun -Last 1).ExitCode | Should -Be 2

        $null = Get-SyncReview -Unattended | Where-Object Outcome -eq 'Failed' | Set-SyncKnownIssue -Until ([DateTime]::Now.AddDays(7)) -Reason 'Is being merged'
        (Get-SyncKnownIssue).Reason | Should -Be 'Is being merged'
        $null = Start-ZivverSync -Unattended -ErrorAction SilentlyContinue
        (Get-SyncRun -Last 1).ExitCode | Should -Be 0

        $known = [IO.Path]::Combine($care.Folder, 'Runs', 'care.profile', 'known-issues.json')
        [IO.File]::WriteAllText($known, ([IO.File]::ReadAllText($known) -replace '("until":\s*)"[^"]+"', '$1"2026-01-01T00:00:00Z"'))
        $null = Start-ZivverSync -Unattended -ErrorAction SilentlyContinue
        (Get-SyncRun -Last 1).ExitCode | Should -Be 2

        Get-SyncKnownIssue | Remove-SyncKnownIssue
        Get-SyncKnownIssue | Should -BeNullOrEmpty
    }
}

Describe 'Get-SyncHealth' {
    It 'says in one word, one line and one code whether it is well' {
        $null = Start-ZivverSync -Unattended
        $health = Get-SyncHealth
        "$($health.State) $($health.ExitCode)" | Should -Be 'Ok 0'
        Get-SyncHealth -As Line | Should -Match '^ZIVVERSYNC OK'
    }

    It 'turns critical where nothing goes through' {
        $staff = [IO.Path]::Combine($care.Folder, 'staff.csv')
        [IO.File]::Move($staff, "$staff.away")
        foreach ($night in 1..3) { $null = Get-ErrorId { Start-ZivverSync -Unattended } }
        $health = Get-SyncHealth
        [IO.File]::Move("$staff.away", $staff)
        "$($health.State)" | Should -Be 'Critical'
        "$($health.Reasons)" | Should -Match 'staff\.csv'
    }
}
