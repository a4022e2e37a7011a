# What every suite begins with: the module, and the example organization in a folder of its own, with a sandbox as its Zivver.
# Commands of PowerShell's core and of the module only, so that the suites also run where there are no others.
$checkout = [IO.Path]::GetFullPath([IO.Path]::Combine($PSScriptRoot, '..', '..'))
Import-Module ([IO.Path]::Combine($checkout, 'ZivverSynctool.psd1'))

function Copy-Day([int] $Day, [string] $Folder) {
    foreach ($file in [IO.Directory]::GetFiles([IO.Path]::Combine($checkout, 'examples', 'organization', "day$Day"))) {
        [IO.File]::Copy($file, [IO.Path]::Combine($Folder, [IO.Path]::GetFileName($file)), $true)
    }
}

# The profile is the only one in the folder, and the folder is the current location: no command needs its name. It is not in TestDrive, from which
# Pester takes what a block has left there: an organization goes on from block to block.
function New-Care([switch] $Synchronized) {
    $organization = [IO.Path]::Combine($checkout, 'examples', 'organization')
    $variable = 'EXAMPLE_CARE_KEY_' + [Guid]::NewGuid().ToString('n')
    $care = [pscustomobject]@{
        Folder  = [IO.Directory]::CreateDirectory([IO.Path]::Combine([IO.Path]::GetTempPath(), 'ZivverSynctool-' + [Guid]::NewGuid().ToString('n'))).FullName
        Sandbox = Start-ZivverSandbox ([IO.Path]::Combine($organization, 'zivver.jsonc')) -Port 0 -Budget 0 -ApiKeyVariable $variable
        Before  = $ExecutionContext.SessionState.Path.CurrentFileSystemLocation.Path
    }
    $text = [IO.File]::ReadAllText([IO.Path]::Combine($organization, 'example-care.profile.jsonc'))
    $text = $text.Replace('http://localhost:8642/api/scim/v2', "$($care.Sandbox.BaseUri)").Replace('"ZIVVER_API_KEY"', """$variable""")
    $text = $text.Replace('"apiKey":', '"budget": { "requests": 0, "seconds": 1 }, "apiKey":')
    [IO.File]::WriteAllText([IO.Path]::Combine($care.Folder, 'care.profile.jsonc'), $text)
    Copy-Day 1 $care.Folder
    $null = $ExecutionContext.SessionState.Path.SetLocation($care.Folder)
    if ($Synchronized) { $null = Start-ZivverSync -Confirm:$false }
    $care
}

function Remove-Care($Care) {
    $null = $ExecutionContext.SessionState.Path.SetLocation($Care.Before)
    Stop-ZivverSandbox $Care.Sandbox
    [IO.Directory]::Delete($Care.Folder, $true)
}

# Changes a file of the organization, as somebody with an editor would.
function Edit-File([string] $Path, [string] $Old, [string] $New) {
    $path = [IO.Path]::Combine($ExecutionContext.SessionState.Path.CurrentFileSystemLocation.Path, $Path)
    $text = [IO.File]::ReadAllText($path)
    if (-not $text.Contains($Old)) { throw "There is no '$Old' in $path." }
    [IO.File]::WriteAllText($path, $text.Replace($Old, $New))
}

# The id of the error that a script ends with; nothing where it ends well.
function Get-ErrorId([scriptblock] $Script) {
    $ErrorActionPreference = 'Stop'
    try { $null = & $Script } catch { $_.FullyQualifiedErrorId.Split(',')[0] }
}

# How many writes the sandbox has got.
function Measure-Write($Care) {
    @($Care.Sandbox.Requests | Where-Object Method -ne 'GET').Count
}
