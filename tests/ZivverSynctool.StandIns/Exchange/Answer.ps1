# How every stand-in command answers: objects up to the size that was asked for, a warning where there are more, and errors that do not end it.
function Start-Answer($From, $Name, $Bound) {
    if ($From.Begin($Name, $Bound)) { while ($true) { } }
}

function Write-Answer($From, $Name, $Cmdlet, $Bound, $Find) {
    try {
        if ($From.Faults.ContainsKey($Name)) { throw [ZivverSynctool.StandIns.Exchange.StandInExchangeException]::new($From.Faults[$Name]) }
        $most = if ($From.Cuts.ContainsKey($Name)) { $From.Cuts[$Name] } elseif ($Bound.ResultSize -eq 'Unlimited') { [int]::MaxValue } else { 1000 }
        foreach ($item in & $Find) {
            if ($most-- -le 0) {
                $Cmdlet.WriteWarning('There are more results available than are currently displayed. To view them, increase the value for the ResultSize parameter.')
                break
            }
            $properties = [ordered]@{}
            foreach ($property in $item.Keys) { $properties[$property] = $item[$property] }
            [pscustomobject]$properties
        }
    }
    catch {
        $cause = $_.Exception
        while ($cause.InnerException) { $cause = $cause.InnerException }
        $Cmdlet.WriteError([Management.Automation.ErrorRecord]::new($cause, "[Server=STANDIN,RequestId=1],$Name", 'NotSpecified', $null))
    }
}
