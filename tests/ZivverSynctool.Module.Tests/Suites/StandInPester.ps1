# As much of Pester as the suites use, for an engine that has neither it nor the modules that it needs. What it does not know is an error.
param([Collections.Generic.List[string]] $Passed, [Collections.Generic.List[string]] $Failed)

$blocks = [Collections.Generic.Stack[object]]::new()
$ends = [Collections.Generic.List[scriptblock]]::new()

# A script block of a suite belongs to the session, not to this module: dot-sourced, it leaves its variables in the block that it stands in.
function BeforeAll([scriptblock] $Body) { . $Body }

# As a suite is gone through only once here, its end is kept until then.
function AfterAll([scriptblock] $Body) {
    if ($blocks.Count) { throw 'AfterAll stands at the top of a suite only.' }
    $ends.Add($Body)
}

function Describe([string] $Name, [scriptblock] $Body, [switch] $Skip) {
    if ($Skip) { return }
    $blocks.Push($Name)
    try { & $Body } finally { $null = $blocks.Pop() }
}

function It([string] $Name, [scriptblock] $Body) {
    $test = "$($blocks.Peek()) $Name"
    try {
        $null = & $Body
        $Passed.Add($test)
    }
    catch { $Failed.Add("${test}: $_ $($_.ScriptStackTrace)") }
}

function Complete-Suite { foreach ($end in $ends) { . $end } }

function Format-Value($Value) { if ($Value.Count -eq 1) { "'$($Value[0])'" } else { "@($(($Value | ForEach-Object { "'$_'" }) -join ', '))" } }

function Test-Same($Left, $Right) {
    if ($Left.Count -ne $Right.Count) { return $false }
    for ($at = 0; $at -lt $Left.Count; $at++) { if ($Left[$at] -ne $Right[$at]) { return $false } }
    $true
}

function Should {
    [CmdletBinding()]
    param(
        [Parameter(ValueFromPipeline)] $Actual, [switch] $Not, $Be, [string] $Match, $Contain,
        [switch] $BeNullOrEmpty, [switch] $BeTrue, [switch] $Exist, [string] $Because)
    begin { $items = [Collections.Generic.List[object]]::new() }
    process { $items.Add($Actual) }
    end {
        $values = $items.ToArray()
        $isSo, $what = switch ($PSBoundParameters.Keys) {
            'Be' { (Test-Same $values @($Be)), "be $(Format-Value @($Be))" }
            'Match' { ($values.Count -eq 1 -and "$($values[0])" -match $Match), "match '$Match'" }
            'Contain' { ($values -contains $Contain), "contain '$Contain'" }
            'BeNullOrEmpty' { ($values.Count -eq 0 -or ($values.Count -eq 1 -and "$($values[0])" -eq '')), 'be empty' }
            'BeTrue' { ($values.Count -eq 1 -and $values[0] -eq $true), 'be true' }
            'Exist' { ([IO.File]::Exists("$values") -or [IO.Directory]::Exists("$values")), 'exist' }
        }
        if (-not $what) { throw 'That is not an expectation.' }
        if ($isSo -eq $Not.IsPresent) { throw "$(Format-Value $values) should $(if ($Not) { 'not ' })$what. $Because" }
    }
}

Export-ModuleMember -Function BeforeAll, AfterAll, Describe, It, Should, Complete-Suite
