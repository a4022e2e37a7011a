# Start-ZivverSandbox and Stop-ZivverSandbox.
BeforeAll {
    . "$PSScriptRoot/Care.ps1"
    $care = New-Care
}

AfterAll { Remove-Care $care }

Describe 'Start-ZivverSandbox' {
    It 'begins with the organization it is given, and shows what happens to it' {
        $care.Sandbox.Accounts.Email | Should -Contain 'admin@example.test'
        $null = Get-ZivverAccount
        @($care.Sandbox.Requests | Where-Object Method -eq 'GET').Count -gt 0 | Should -BeTrue
    }

    It 'does what a server in trouble does' {
        $variable = 'EXAMPLE_CARE_KEY_' + [Guid]::NewGuid().ToString('n')
        $sandbox = Start-ZivverSandbox -Port 0 -Budget 0 -ApiKeyVariable $variable -Fault @{ Kind = 'KeyRevoked' }
        $path = [IO.Path]::Combine($TestDrive, 'trouble.profile.json')
        $null = New-SyncProfile $path -Domain example.test -CsvPath none.csv -BaseUri $sandbox.BaseUri -ApiKeyVariable $variable
        Get-ErrorId { Get-ZivverAccount -Profile $path } | Should -Be 'ZivverNotAuthorized'
        Stop-ZivverSandbox $sandbox
    }
}

Describe 'Stop-ZivverSandbox' {
    It 'closes it: nobody answers any more' {
        $variable = 'EXAMPLE_CARE_KEY_' + [Guid]::NewGuid().ToString('n')
        $sandbox = Start-ZivverSandbox -Port 0 -Budget 0 -ApiKeyVariable $variable
        $path = [IO.Path]::Combine($TestDrive, 'closed.profile.json')
        $null = New-SyncProfile $path -Domain example.test -CsvPath none.csv -BaseUri $sandbox.BaseUri -ApiKeyVariable $variable
        @(Get-ZivverAccount -Profile $path).Count | Should -Be @($sandbox.Accounts).Count
        Stop-ZivverSandbox $sandbox
        Get-ErrorId { Get-ZivverAccount -Profile $path } | Should -Not -BeNullOrEmpty
    }
}
