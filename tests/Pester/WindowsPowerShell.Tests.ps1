# What only Windows PowerShell 5.1 can show: that the assemblies for .NET Framework find each other, and every package theirs. The other suites run there, too.
BeforeAll {
    . "$PSScriptRoot/Care.ps1"
    $care = New-Care
}

AfterAll { Remove-Care $care }

Describe 'Windows PowerShell' -Skip:($PSEdition -ne 'Desktop') {
    It 'loads the assemblies that are made for it' {
        $PSVersionTable.PSVersion.Major | Should -Be 5
        [ZivverSynctool.SyncChange].Assembly.Location | Should -Match 'net472'
    }

    It 'synchronizes: HTTP, JSON, CSV, the log, phone numbers' {
        @(Start-ZivverSync -Confirm:$false | Where-Object Outcome -ne 'Succeeded').Count | Should -Be 0
        (Get-ZivverAccount annemiek.jonker@example.test).PhoneNumber | Should -Be '+31612345482'
        Get-SyncDelta | Where-Object Status -eq 'Ready' | Should -BeNullOrEmpty
    }

    It 'reads and writes workbooks' {
        (New-SyncSourceTemplate ([IO.Path]::Combine($TestDrive, 'accounts.xlsx'))).FullName | Should -Exist
        (Get-SyncReview | Export-SyncReport ([IO.Path]::Combine($TestDrive, 'review.xlsx'))).FullName | Should -Exist
    }

    It 'says what a task would be' {
        (Register-ZivverSyncTask -At 06:30 -Account 'EXAMPLE\svc-zivver$' -WhatIf -WarningAction SilentlyContinue).Schedule | Should -Be 'daily at 06:30'
    }
}
