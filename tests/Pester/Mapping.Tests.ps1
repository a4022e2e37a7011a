# Get-, Set-, Remove-, Reset-, Update-, Export- and Import-SyncAccountMapping.
BeforeAll {
    . "$PSScriptRoot/Care.ps1"
    $care = New-Care -Synchronized
}

AfterAll { Remove-Care $care }

Describe 'Get-SyncAccountMapping' {
    It 'finds links by address and by identifier' {
        "$((Get-SyncAccountMapping annemiek.j*).Identifier)" | Should -Be 'EmployeeNumber=00112'
        (Get-SyncAccountMapping '00112').Email | Should -Be 'annemiek.jonker@example.test'
        @(Get-SyncAccountMapping -AccountType FunctionalAccount).Count | Should -Be 40
    }
}

Describe 'Update-SyncAccountMapping' {
    It 'puts new identifiers in the place of old ones, by a list' {
        $list = [pscustomobject]@{ Old = '00112'; New = 'P0112' }
        $list | Update-SyncAccountMapping -IdentifierName EmployeeNumber -WhatIf | Should -Not -BeNullOrEmpty
        Get-ErrorId { Get-SyncAccountMapping 'P0112' } | Should -Be 'LinkNotFound'

        $null = $list | Update-SyncAccountMapping -IdentifierName EmployeeNumber
        Edit-File staff.csv '00112;' 'P0112;'
        (Get-SyncAccountMapping 'P0112').Email | Should -Be 'annemiek.jonker@example.test'
        Get-SyncDelta | Where-Object Status -ne 'Protected' | Should -BeNullOrEmpty
    }

    It 'links by address what has another identifier now' {
        Edit-File staff.csv '00117;' 'P0117;'
        (Get-SyncDelta iris.vanderwal@care.example.test | Where-Object Status -eq 'Blocked').ReasonCode | Should -Contain 'RecycledAddress'
        $null = Update-SyncAccountMapping -ByAddress -Replace -WarningAction SilentlyContinue
        Get-SyncDelta | Where-Object Status -ne 'Protected' | Should -BeNullOrEmpty
    }
}

Describe 'Set-SyncAccountMapping' {
    It 'settles a doubt that is piped to it' {
        Edit-File staff.csv '00122;' 'P0122;'
        $doubt = Get-SyncDelta | Where-Object SuggestedZivverId
        $doubt.Email | Should -Be 'naima.ouali@example.test'
        $null = $doubt | Set-SyncAccountMapping -WarningAction SilentlyContinue
        Get-SyncDelta | Where-Object Status -ne 'Protected' | Should -BeNullOrEmpty
    }

    It 'takes the identifier and the address from whoever types them' {
        $null = Set-SyncAccountMapping EmployeeNumber=99999 murat.celik@example.test -WarningAction SilentlyContinue
        @(Get-SyncAccountMapping murat.celik@example.test).Identifier | ForEach-Object ToString | Should -Contain 'EmployeeNumber=99999'
    }
}

Describe 'Remove-SyncAccountMapping' {
    It 'forgets one link, and none with -WhatIf' {
        $null = Remove-SyncAccountMapping EmployeeNumber=99999 -WhatIf
        Get-SyncAccountMapping '99999' | Should -Not -BeNullOrEmpty
        $null = Remove-SyncAccountMapping EmployeeNumber=99999 -Confirm:$false
        Get-ErrorId { Get-SyncAccountMapping '99999' } | Should -Be 'LinkNotFound'
    }
}

Describe 'Export-, Reset- and Import-SyncAccountMapping' {
    It 'save the mapping, forget it, and bring it back' {
        $count = @(Get-SyncAccountMapping).Count
        $file = Export-SyncAccountMapping ([IO.Path]::Combine($TestDrive, 'mapping.csv'))
        $null = Reset-SyncAccountMapping -Confirm:$false -WarningAction SilentlyContinue
        Get-SyncAccountMapping | Should -BeNullOrEmpty
        $null = Import-SyncAccountMapping $file.FullName
        @(Get-SyncAccountMapping).Count | Should -Be $count
    }

    It 'take a list with columns of any name' {
        [IO.File]::WriteAllText([IO.Path]::Combine($TestDrive, 'hr.csv'), "E-mailadres;Nummer`nlieke.peeters@example.test;H1`n")
        $null = Import-SyncAccountMapping ([IO.Path]::Combine($TestDrive, 'hr.csv')) -Column @{ Email = 'E-mailadres'; Identifier = 'Nummer' } -IdentifierName HrNumber
        (Get-SyncAccountMapping 'H1').Email | Should -Be 'lieke.peeters@example.test'
    }
}
