# Get-SyncDelta, Invoke-SyncPreview and Trace-SyncAccount: everything before a write.
BeforeAll {
    . "$PSScriptRoot/Care.ps1"
    $care = New-Care
}

AfterAll { Remove-Care $care }

Describe 'Get-SyncDelta' {
    It 'shows every difference and writes nothing' {
        $delta = @(Get-SyncDelta)
        @($delta | Where-Object Action -eq 'Create').Count | Should -Be 336
        ($delta | Where-Object Action -eq 'Update').Email | Should -Be 'vincent.nijhuis@example.test'
        ($delta | Where-Object Status -eq 'Protected').Email | Should -Be 'admin@example.test'
        Measure-Write $care | Should -Be 0
    }

    It 'shows the value on both sides, and why' {
        $vincent = Get-SyncDelta vincent.nijhuis@example.test
        $vincent.ReasonCode | Should -Be 'LinkedByAddress'
        $name = $vincent.Differences | Where-Object Property -eq 'DisplayName'
        "$($name.Zivver) > $($name.Source)" | Should -Be 'Vincent Nijhuis (proef) > Vincent Nijhuis'
    }

    It 'leaves out what an option switches off' {
        $delta = @(Get-SyncDelta -Option @{ createUsers = $false })
        @($delta | Where-Object Status -eq 'OptionOff').Count | Should -Be 296
        @($delta | Where-Object Status -eq 'Ready').Count | Should -Be 41
    }
}

Describe 'Invoke-SyncPreview' {
    It 'rehearses everything and writes nothing' {
        $results = @(Invoke-SyncPreview)
        $results.Count | Should -Be 337
        $results | Where-Object Outcome -ne 'WouldSucceed' | Should -BeNullOrEmpty
        Measure-Write $care | Should -Be 0
    }

    It 'rehearses the changes that it is given' {
        (Get-SyncDelta annemiek.jonker@example.test | Invoke-SyncPreview).Email | Should -Be 'annemiek.jonker@example.test'
    }
}

Describe 'Trace-SyncAccount' {
    It 'explains one account step by step' {
        $steps = @(Trace-SyncAccount vincent.nijhuis@example.test)
        $steps.Stage | Should -Contain 'Source'
        $steps.Stage | Should -Contain 'Decision'
        Measure-Write $care | Should -Be 0
    }

    It 'explains why somebody has access to a mailbox' {
        $steps = @(Trace-SyncAccount info@example.test lieke.peeters@example.test)
        $steps.Finding | Should -Contain 'Named as lieke.peeters@example.test by Mailboxes.'
    }
}
