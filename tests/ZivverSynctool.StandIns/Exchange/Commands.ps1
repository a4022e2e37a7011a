# A stand-in for the commands of a connection to Exchange. Their parameters are those that ExchangePowerShell documents, as far as they are used.
param($Organization, [string[]] $CommandName, [string] $Answer)

. ([scriptblock]::Create($Answer))

function Get-Mailbox {
    [CmdletBinding()]
    param(
        [Parameter(Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)] [string] $Identity,
        [string] $Filter, [string[]] $RecipientTypeDetails, [string] $ResultSize)
    begin { Start-Answer $Organization Get-Mailbox $PSBoundParameters }
    process { Write-Answer $Organization Get-Mailbox $PSCmdlet $PSBoundParameters { $Organization.Mailboxes($Bound.Identity, $Bound.RecipientTypeDetails, $Bound.Filter, $null) } }
}

function Get-MailboxPermission {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)] [string] $Identity,
        [string] $User, [switch] $Owner, [string] $ResultSize)
    begin { Start-Answer $Organization Get-MailboxPermission $PSBoundParameters }
    process { Write-Answer $Organization Get-MailboxPermission $PSCmdlet $PSBoundParameters { $Organization.PermissionsOf($Identity) } }
}

function Get-Recipient {
    [CmdletBinding()]
    param(
        [Parameter(Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)] [string] $Identity,
        [string] $Filter, [string[]] $RecipientTypeDetails, [string[]] $Properties, [string] $ResultSize)
    begin { Start-Answer $Organization Get-Recipient $PSBoundParameters }
    process { Write-Answer $Organization Get-Recipient $PSCmdlet $PSBoundParameters { $Organization.Recipients($Bound.Identity, $null) } }
}

function Get-DistributionGroupMember {
    [CmdletBinding()]
    param([Parameter(Mandatory, Position = 0, ValueFromPipeline)] [string] $Identity, [string] $ResultSize)
    begin { Start-Answer $Organization Get-DistributionGroupMember $PSBoundParameters }
    process { Write-Answer $Organization Get-DistributionGroupMember $PSCmdlet $PSBoundParameters { $Organization.MembersOf($Identity) } }
}

function Get-Group {
    [CmdletBinding()]
    param([Parameter(Position = 0, ValueFromPipeline)] [string] $Identity, [string] $Filter, [string] $ResultSize)
    begin { Start-Answer $Organization Get-Group $PSBoundParameters }
    process { Write-Answer $Organization Get-Group $PSCmdlet $PSBoundParameters { $Organization.Groups($Bound.Identity) } }
}

function Get-User {
    [CmdletBinding()]
    param([Parameter(Position = 0, ValueFromPipeline)] [string] $Identity, [string] $Filter, [string] $ResultSize)
    begin { Start-Answer $Organization Get-User $PSBoundParameters }
    process { Write-Answer $Organization Get-User $PSCmdlet $PSBoundParameters { $Organization.Users($Bound.Identity) } }
}

Export-ModuleMember -Function $CommandName
