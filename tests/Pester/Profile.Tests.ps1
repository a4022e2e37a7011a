# New-, Get-, Test-, Export- and Import-SyncProfile.
BeforeAll {
    . "$PSScriptRoot/Care.ps1"
    $care = New-Care
}

AfterAll { Remove-Care $care }

Describe 'New-SyncProfile' {
    It 'makes a profile that Get-SyncProfile reads and that works at once' {
        $path = [IO.Path]::Combine($TestDrive, 'new.profile.json')
        [IO.File]::WriteAllText([IO.Path]::Combine($TestDrive, 'new.csv'), "Number,Email,DisplayName`n1,anna@example.test,Anna`n")
        $made = New-SyncProfile $path -Domain example.test -CsvPath new.csv -Identifier Number -Name 'New Care'
        $made.Name | Should -Be 'New Care'
        (Get-SyncProfile $path).Domains | Should -Be 'example.test'
        (Get-SyncSourceAccount -Profile $path).Email | Should -Be 'anna@example.test'
    }

    It 'replaces a profile only by force' {
        $path = [IO.Path]::Combine($TestDrive, 'twice.profile.json')
        $null = New-SyncProfile $path -Domain example.test -CsvPath a.csv
        Get-ErrorId { New-SyncProfile $path -Domain example.test -CsvPath b.csv } | Should -Be 'ProfileExists'
        (New-SyncProfile $path -Domain example.test -CsvPath b.csv -Force).Sources.Path | Should -Match 'b\.csv$'
    }

    It 'writes nothing with -WhatIf' {
        $path = [IO.Path]::Combine($TestDrive, 'never.profile.json')
        $null = New-SyncProfile $path -Domain example.test -CsvPath a.csv -WhatIf
        $path | Should -Not -Exist
    }
}

Describe 'Get-SyncProfile' {
    It 'finds the only profile of the folder' {
        $found = Get-SyncProfile
        $found.Name | Should -Be 'Example Care'
        $found.Sources.Name | Should -Be 'Staff', 'Mailboxes'
    }

    It 'names the nearest key where one is misspelt' {
        $path = [IO.Path]::Combine($TestDrive, 'misspelt.profile.jsonc')
        [IO.File]::WriteAllText($path, [IO.File]::ReadAllText((Get-SyncProfile).Path).Replace('"domains"', '"domain"'))
        $message = try { Get-SyncProfile $path } catch { "$_" }
        $message | Should -Match 'domains'
    }

    It 'is an error where there is none' {
        Get-ErrorId { Get-SyncProfile ([IO.Path]::Combine($TestDrive, 'none.json')) } | Should -Be 'ProfileMissing'
    }
}

Describe 'Test-SyncProfile' {
    It 'finds nothing amiss with the example, and says who manages what' {
        $checks = @(Test-SyncProfile)
        $checks | Where-Object Outcome -eq 'Failed' | Should -BeNullOrEmpty
        ($checks | Where-Object Area -eq 'Source').Name | Should -Contain 'Mailboxes'
        ($checks | Where-Object Name -eq 'user.phoneNumber').Message | Should -Match 'Staff'
    }

    It 'says what is amiss and goes on to the end' {
        $staff = [IO.Path]::Combine($care.Folder, 'staff.csv')
        [IO.File]::Move($staff, "$staff.away")
        $checks = @(Test-SyncProfile)
        [IO.File]::Move("$staff.away", $staff)
        ($checks | Where-Object Name -eq 'Staff').Outcome | Should -Be 'Failed'
        ($checks | Where-Object Area -eq 'Zivver').Outcome | Should -Contain 'Passed'
    }
}

Describe 'Export-SyncProfile and Import-SyncProfile' {
    It 'move the profile and what it remembers to another folder' {
        $null = Start-ZivverSync -Confirm:$false
        $archive = Export-SyncProfile ([IO.Path]::Combine($TestDrive, 'care.zip')) -IncludeState
        $archive.FullName | Should -Exist

        $moved = Import-SyncProfile $archive.FullName ([IO.Path]::Combine($TestDrive, 'moved'))
        $moved.Name | Should -Be 'Example Care'
        @(Get-SyncAccountMapping -Profile $moved.Path).Count | Should -Be @(Get-SyncAccountMapping).Count
        @(Get-SyncRun -Profile $moved.Path).Id | Should -Be @(Get-SyncRun).Id
    }

    It 'leave a file alone that is there already' {
        $path = [IO.Path]::Combine($TestDrive, 'there.zip')
        [IO.File]::WriteAllText($path, 'mine')
        Get-ErrorId { Export-SyncProfile $path } | Should -Not -BeNullOrEmpty
        [IO.File]::ReadAllText($path) | Should -Be 'mine'
    }
}
