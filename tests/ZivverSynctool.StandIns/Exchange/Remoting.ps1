# A stand-in for remote PowerShell to an Exchange server: sessions, and the commands that are taken over from one.
[Diagnostics.CodeAnalysis.SuppressMessage('PSAvoidOverwritingBuiltInCmdlets', '', Scope = 'Function', Target = '*', Justification = 'They stand in for them.')]
param($Connections, [string] $Commands, [string] $Answer)

$every = 'Get-Mailbox', 'Get-MailboxPermission', 'Get-Recipient', 'Get-DistributionGroupMember', 'Get-Group', 'Get-User'
$sessions = [Collections.Generic.List[object]]::new()

function New-PSSession {
    [CmdletBinding()]
    param([string] $Name, [string] $ConfigurationName, [uri] $ConnectionUri, [string] $Authentication, [pscredential] $Credential)
    $Connections.Events.Add("open $ConfigurationName at $ConnectionUri by $Authentication as $($Credential.UserName)")
    if ($Connections.Server.Faults.ContainsKey('New-PSSession')) { throw "$($Connections.Server.Faults['New-PSSession']) ($($Credential.GetNetworkCredential().Password))" }
    $session = [pscustomobject]@{ Name = $Name; ConnectionUri = $ConnectionUri }
    $sessions.Add($session)
    $session
}

function Get-PSSession {
    [CmdletBinding()] param([string[]] $Name)
    foreach ($session in $sessions.ToArray()) { if ($Name -contains $session.Name) { $session } }
}

function Import-PSSession {
    [CmdletBinding()] param($Session, [string] $Prefix, [string[]] $CommandName = $every, [switch] $DisableNameChecking, [switch] $AllowClobber)
    $Connections.Events.Add("import $($CommandName -join ',') as $Prefix")
    if ($Connections.Server.Faults.ContainsKey('Import-PSSession')) { throw $Connections.Server.Faults['Import-PSSession'] }
    $module = New-Module -Name "tmp_$($Session.Name)" -ScriptBlock ([scriptblock]::Create($Commands)) -ArgumentList $Connections.Server, $CommandName, $Answer
    if ($Prefix) { Import-Module -ModuleInfo $module -Global -Prefix $Prefix -DisableNameChecking } else { Import-Module -ModuleInfo $module -Global -DisableNameChecking }
    $module
}

function Remove-PSSession {
    [CmdletBinding(SupportsShouldProcess)] param($Session)
    if ($PSCmdlet.ShouldProcess($Session.Name)) {
        $null = $sessions.Remove($Session)
        $Connections.Events.Add('close')
    }
}

Export-ModuleMember -Function *-PSSession
