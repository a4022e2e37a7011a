# The module as a whole, and that the suites leave out no command.
BeforeAll {
    . "$PSScriptRoot/Care.ps1"
    $module = Get-Module ZivverSynctool
    $suites = foreach ($file in [IO.Directory]::GetFiles($PSScriptRoot, '*.Tests.ps1')) { if ($file -notmatch 'Module\.Tests') { [IO.File]::ReadAllText($file) } }
}

Describe 'The module' {
    It 'has each of its commands in a suite' {
        $module.ExportedCmdlets.Count | Should -Be 40
        foreach ($command in $module.ExportedCmdlets.Keys) {
            @($suites | Where-Object { $_ -match "(?m)^[^#]*\b$command\b" }).Count -gt 0 | Should -BeTrue -Because "$command is in none"
        }
    }

    It 'has help with an example for each of its commands' {
        foreach ($command in $module.ExportedCmdlets.Keys) {
            @((Get-Help $command).Examples.Example).Count -gt 0 | Should -BeTrue -Because $command
        }
    }
}
