# Get-SyncSourceAccount, ConvertTo-SyncAccount and New-SyncSourceTemplate.
BeforeAll {
    . "$PSScriptRoot/Care.ps1"
    $care = New-Care
}

AfterAll { Remove-Care $care }

Describe 'Get-SyncSourceAccount' {
    It 'gives what the sources say together, of each or of one' {
        $all = @(Get-SyncSourceAccount)
        @($all | Where-Object AccountType -eq 'FunctionalAccount').Count | Should -Be 40
        @(Get-SyncSourceAccount Mailboxes).Count | Should -Be 40
        @(Get-SyncSourceAccount Staff).Count | Should -Be ($all.Count - 40)
    }

    It 'gives one account in the form in which it is written' {
        $annemiek = Get-SyncSourceAccount -Identity annemiek.jonker@example.test
        $annemiek.PhoneNumber | Should -Be '+31612345482'
        $annemiek.Source | Should -Be 'Staff'
        "$($annemiek.Identifiers)" | Should -Be 'EmployeeNumber=00112'
    }

    It 'shows what the sources do not agree on' {
        Get-SyncSourceAccount -Conflicts | Should -BeNullOrEmpty
        Edit-File staff.csv '00117;Iris van der Wal;iris.vanderwal@care.example.test' '00117;;iris.vanderwal@care.example.test'
        $conflict = Get-SyncSourceAccount -Conflicts
        Edit-File staff.csv '00117;;iris' '00117;Iris van der Wal;iris'
        $conflict.Email | Should -Be 'iris.vanderwal@care.example.test'
        $conflict.Remedy | Should -Not -BeNullOrEmpty
    }
}

Describe 'ConvertTo-SyncAccount' {
    It 'takes objects as directories give them' {
        $account = [pscustomobject]@{ mail = 'Noor@Example.test'; displayName = 'Noor Visser'; proxyAddresses = 'SMTP:noor@example.test', 'smtp:n.visser@example.test' } |
            ConvertTo-SyncAccount -Property @{ Email = 'mail'; Aliases = 'proxyAddresses' }
        $account.Email | Should -Be 'noor@example.test'
        $account.Aliases | Should -Be 'n.visser@example.test'
    }

    It 'makes a source of the pipeline, which is about nobody else' {
        $delta = @([pscustomobject]@{ Email = 'noor@example.test'; DisplayName = 'Noor Visser' } | ConvertTo-SyncAccount | Get-SyncDelta)
        $delta.Email | Should -Be 'noor@example.test'
        $delta.Action | Should -Be 'Create'
    }
}

Describe 'New-SyncSourceTemplate' {
    It 'makes a workbook that is read as it is' {
        $book = New-SyncSourceTemplate ([IO.Path]::Combine($TestDrive, 'accounts.xlsx'))
        $book.FullName | Should -Exist
        $path = [IO.Path]::Combine($TestDrive, 'book.profile.json')
        [IO.File]::WriteAllText($path, '{ "name": "Book", "domains": [ "example.test" ], "sources": [ { "name": "Book", "type": "excel", "path": "accounts.xlsx" } ] }')
        Get-SyncSourceAccount -Profile $path -Conflicts | Should -BeNullOrEmpty
    }

    It 'replaces a workbook only by force' {
        $path = [IO.Path]::Combine($TestDrive, 'twice.xlsx')
        $null = New-SyncSourceTemplate $path
        Get-ErrorId { New-SyncSourceTemplate $path } | Should -Not -BeNullOrEmpty
        Get-ErrorId { New-SyncSourceTemplate $path -Force } | Should -BeNullOrEmpty
    }
}
