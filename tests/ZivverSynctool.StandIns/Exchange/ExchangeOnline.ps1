# A stand-in for the module ExchangeOnlineManagement: its own commands, and connections that bring more.
param($Connections, [string] $Commands, [string] $Answer)

$every = 'Get-Mailbox', 'Get-MailboxPermission', 'Get-Recipient', 'Get-DistributionGroupMember', 'Get-Group', 'Get-User'

. ([scriptblock]::Create($Answer))

# What belongs to no connection in particular reads from the last one.
function Assert-Connection {
    if (-not $Connections.Open.Count) { throw 'You must call the Connect-ExchangeOnline cmdlet before calling any other cmdlets.' }
}

function Get-EXOMailbox {
    [CmdletBinding()]
    param(
        [Parameter(Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)] [string] $Identity,
        [string] $Filter, [string[]] $Properties, [string[]] $RecipientTypeDetails, [string] $ResultSize)
    begin { Assert-Connection; Start-Answer $Connections.Online Get-EXOMailbox $PSBoundParameters }
    process {
        Write-Answer $Connections.Online Get-EXOMailbox $PSCmdlet $PSBoundParameters {
            $Connections.Online.Mailboxes($Bound.Identity, $Bound.RecipientTypeDetails, $Bound.Filter, [string[]]@(foreach ($property in $Properties) { $property }))
        }
    }
}

function Get-EXOMailboxPermission {
    [CmdletBinding()]
    param(
        [Parameter(ValueFromPipeline, ValueFromPipelineByPropertyName)] [string] $Identity,
        [string] $User, [switch] $Owner, [string] $ResultSize)
    begin { Assert-Connection; Start-Answer $Connections.Online Get-EXOMailboxPermission $PSBoundParameters }
    process { Write-Answer $Connections.Online Get-EXOMailboxPermission $PSCmdlet $PSBoundParameters { $Connections.Online.PermissionsOf($Identity) } }
    end {
        if ($Connections.Online.LateError) {
            $PSCmdlet.WriteError([Management.Automation.ErrorRecord]::new([Exception]::new($Connections.Online.LateError), 'An error occurred while processing this request.', 'ProtocolError', $null))
        }
    }
}

function Get-EXORecipient {
    [CmdletBinding()]
    param(
        [Parameter(Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)] [string] $Identity,
        [string] $Filter, [string[]] $Properties, [string[]] $RecipientTypeDetails, [string] $ResultSize)
    begin { Assert-Connection; Start-Answer $Connections.Online Get-EXORecipient $PSBoundParameters }
    process { Write-Answer $Connections.Online Get-EXORecipient $PSCmdlet $PSBoundParameters { $Connections.Online.Recipients($Bound.Identity, [string[]]@(foreach ($property in $Properties) { $property })) } }
}

function Connect-ExchangeOnline {
    [CmdletBinding()]
    param(
        [string] $Prefix, [string[]] $CommandName = $every, [string] $AppId, [Security.Cryptography.X509Certificates.X509Certificate2] $Certificate,
        [string] $CertificateThumbprint, [string] $CertificateFilePath, [securestring] $CertificatePassword, [string] $Organization,
        [string] $UserPrincipalName, [switch] $ShowBanner, [switch] $SkipLoadingFormatData)
    $who = if ($AppId) { "$AppId with $($Certificate.Subject) for $Organization" } else { $UserPrincipalName }
    $Connections.Events.Add("connect $who")
    if ($AppId -and $Organization -ne $Connections.Organization) { throw "AADSTS90002: Tenant '$Organization' not found." }
    $name = 'tmpEXO_' + [guid]::NewGuid().ToString('n').Substring(0, 8)
    $module = New-Module -Name $name -ScriptBlock ([scriptblock]::Create($Commands)) -ArgumentList $Connections.Online, $CommandName, $Answer
    if ($Prefix) { Import-Module -ModuleInfo $module -Global -Prefix $Prefix -DisableNameChecking } else { Import-Module -ModuleInfo $module -Global -DisableNameChecking }
    $Connections.Open.Add(@{
        ConnectionId = [guid]::NewGuid().ToString(); State = 'Connected'; ModuleName = [IO.Path]::Combine([IO.Path]::GetTempPath(), $name); ModulePrefix = $Prefix
        Organization = $Organization; AppId = $AppId; IsEopSession = $false; Module = $module
    })
}

function Get-ConnectionInformation {
    [CmdletBinding()] param([string[]] $ConnectionId, [string[]] $ModulePrefix)
    foreach ($connection in $Connections.Open.ToArray()) { [pscustomobject]$connection }
}

function Disconnect-ExchangeOnline {
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')] param([string[]] $ConnectionId, [string[]] $ModulePrefix)
    Start-Answer $Connections.Online Disconnect-ExchangeOnline $PSBoundParameters
    if ($Connections.Online.Faults.ContainsKey('Disconnect-ExchangeOnline')) { throw $Connections.Online.Faults['Disconnect-ExchangeOnline'] }
    foreach ($connection in $Connections.Open.ToArray()) {
        if ($ConnectionId -and $ConnectionId -notcontains $connection.ConnectionId) { continue }
        if ($PSCmdlet.ShouldProcess($connection.ConnectionId)) {
            $null = $Connections.Open.Remove($connection)
            $Connections.Events.Add('disconnect')
        }
    }
}

Export-ModuleMember -Function *-EXO*, *-ExchangeOnline, Get-ConnectionInformation
