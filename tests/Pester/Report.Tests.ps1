# Export-SyncReport.
BeforeAll {
    . "$PSScriptRoot/Care.ps1"
    $care = New-Care
}

AfterAll { Remove-Care $care }

Describe 'Export-SyncReport' {
    It 'writes a delta as a workbook, a page, CSV and JSON' {
        $delta = @(Get-SyncDelta)
        foreach ($format in 'xlsx', 'html', 'csv', 'json') {
            $file = $delta | Export-SyncReport ([IO.Path]::Combine($TestDrive, "delta.$format"))
            $file.FullName | Should -Exist
            $file.Length -gt 1000 | Should -BeTrue
        }
        [IO.File]::ReadAllText([IO.Path]::Combine($TestDrive, 'delta.csv')) | Should -Match 'annemiek\.jonker@example\.test'
        [IO.File]::ReadAllText([IO.Path]::Combine($TestDrive, 'delta.html')) | Should -Match 'Vincent Nijhuis'
    }

    It 'makes a preview or a review of the profile by itself' {
        $path = [IO.Path]::Combine($TestDrive, 'preview.csv')
        $null = Export-SyncReport $path -View Preview
        [IO.File]::ReadAllText($path) | Should -Match 'WouldSucceed'
        Measure-Write $care | Should -Be 0
    }

    It 'does not know every extension' {
        Get-ErrorId { Get-SyncDelta | Export-SyncReport ([IO.Path]::Combine($TestDrive, 'delta.docx')) } | Should -Not -BeNullOrEmpty
    }
}
