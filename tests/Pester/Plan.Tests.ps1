# Export-SyncPlan and Import-SyncPlan.
BeforeAll {
    . "$PSScriptRoot/Care.ps1"
    $care = New-Care -Synchronized
    Copy-Day 2 $care.Folder
}

AfterAll { Remove-Care $care }

Describe 'A plan' {
    It 'is saved, looked at, and applied exactly' {
        $plan = Get-SyncDelta | Where-Object Action -eq 'Disable' | Export-SyncPlan ([IO.Path]::Combine($TestDrive, 'leavers.plan.json'))
        $changes = @(Import-SyncPlan $plan.FullName)
        $changes.Action | Should -Be 'Disable', 'Disable', 'Disable', 'Disable', 'Disable'
        @($changes | Start-ZivverSync -Confirm:$false).Outcome | Where-Object { $_ -ne 'Succeeded' } | Should -BeNullOrEmpty
        Get-SyncDelta | Where-Object Action -eq 'Disable' | Should -BeNullOrEmpty
    }

    It 'that was edited is refused' {
        $plan = Get-SyncDelta | Where-Object Status -eq 'Ready' | Export-SyncPlan ([IO.Path]::Combine($TestDrive, 'edited.plan.json'))
        [IO.File]::WriteAllText($plan.FullName, [IO.File]::ReadAllText($plan.FullName).Replace('ingrid.devries', 'somebody.devries'))
        Get-ErrorId { Import-SyncPlan $plan.FullName } | Should -Be 'PlanDamaged'
    }

    It 'does not undo what happened since it was made' {
        $plan = Get-SyncDelta ingrid.devries-vanthof@example.test | Export-SyncPlan ([IO.Path]::Combine($TestDrive, 'late.plan.json'))
        Edit-File staff.csv ";Ingrid de Vries-van 't Hof;" ';Ingrid de Vries;'
        $null = Start-ZivverSync -Confirm:$false
        "$((Import-SyncPlan $plan.FullName | Start-ZivverSync -Confirm:$false).Outcome)" | Should -Be 'Drifted'
        (Get-ZivverAccount ingrid.devries-vanthof@example.test).DisplayName | Should -Be 'Ingrid de Vries'
    }
}
