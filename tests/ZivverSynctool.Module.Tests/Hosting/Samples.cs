namespace ZivverSynctool.Module.Tests;

/// <summary>Objects of every kind the module gives, made by PowerShell from plain values.</summary>
internal static class Samples
{
    /// <summary>A script that fills $account, $zivver, $changes, $results, $run, $stopped, $cutOff, $links, $checks, $merged, $conflicts, $health and $profile1.</summary>
    public const string Script = """
        $at = [DateTimeOffset]::new(2026, 11, 23, 14, 1, 2, [DateTimeOffset]::Now.Offset)
        $account = [ZivverSynctool.SyncAccount]@{
            Email = 'annelies.van.den.broek-de.jong@example.test'; DisplayName = 'Annelies van den Broek-de Jong'; Enabled = $true
            Aliases = [string[]]('a.broek@example.test'); Delegates = [string[]]@(); PhoneNumber = '+31612345678'; OrganizationalUnit = 'Thuiszorg West'
            Identifiers = [ZivverSynctool.Identifier[]]([ZivverSynctool.Identifier]::new('EmployeeNumber', '00112')); Source = 'Staff'; Location = 'staff.csv line 12'
        }
        $zivver = [ZivverSynctool.ZivverAccount]@{
            Id = 'b1c2'; Email = 'annelies.van.den.broek@example.test'; DisplayName = 'Annelies van den Broek'; Enabled = $true; OrganizationalUnit = '/'
            Delegates = [string[]]('jan@example.test', 'piet@example.test'); Created = $at
        }
        function New-Difference($Values) { [ZivverSynctool.SyncDifference]$Values }
        $rename = New-Difference @{ Property = 'Email'; Zivver = $zivver.Email; Source = $account.Email }
        $delegates = New-Difference @{
            Property = 'Delegates'; Zivver = $zivver.Delegates; Source = [string[]]('piet@example.test', 'els@example.test')
            Added = [string[]]('els@example.test'); Removed = [string[]]('jan@example.test'); Status = 'OptionOff'; Reason = 'Option updateUsers is off.'; ReasonCode = 'OptionOff'
        }
        $change = @{
            Action = 'Update'; Email = $zivver.Email; DisplayName = $zivver.DisplayName; Summary = 'Email -> annelies.van.den.broek-de.jong@example.test'
            Marks = [ZivverSynctool.ChangeMark[]]('Rename'); Differences = [ZivverSynctool.SyncDifference[]]($rename, $delegates)
            Source = $account; Zivver = $zivver; Identifiers = $account.Identifiers; ZivverId = 'b1c2'; Profile = 'care.profile.json'
        }
        $blocked = @{
            AccountType = 'FunctionalAccount'; Email = 'info@example.test'; DisplayName = 'Informatie'; Status = 'Blocked'
            Reason = 'The address belonged to somebody else.'; ReasonCode = 'RecycledAddress'; Profile = 'care.profile.json'
        }
        $changes = [ZivverSynctool.SyncChange]$change, [ZivverSynctool.SyncChange]$blocked
        $results = @(
            [ZivverSynctool.SyncResult]($change + @{ Outcome = 'Succeeded'; Started = $at; Duration = [TimeSpan]::FromSeconds(0.2); RunId = '20261123-140102-3f2a' })
            [ZivverSynctool.SyncResult]($change + @{
                Outcome = 'Failed'; Message = 'The alias is an account of its own.'; Remedy = 'Merge it in the web app.'; ErrorId = 'ZivverAliasTaken'
                Started = $at; Duration = [TimeSpan]::FromSeconds(0.2); RunId = '20261123-140102-3f2a' })
        )
        function New-Count($Values) { $counts = [Collections.Generic.Dictionary[string, int]]::new(); foreach ($key in $Values.Keys) { $counts[$key] = $Values[$key] }; $counts }
        $run = [ZivverSynctool.SyncRun]@{
            Id = '20261123-140102-3f2a'; Who = 'beheer'; Where = 'srv01'; Version = '0.1.0'; Profile = 'care.profile.json'; Started = $at; Ended = $at.AddSeconds(62); Planned = 13
            Actions = New-Count ([ordered]@{ Create = 10; Update = 3 }); Marks = New-Count ([ordered]@{ Rename = 1 }); Outcomes = New-Count ([ordered]@{ Succeeded = 12; Failed = 1 }); ExitCode = 2
        }
        $stopped = [ZivverSynctool.SyncRun]@{
            Id = '20261124-060000-9c01'; Who = 'beheer'; Where = 'srv01'; Version = '0.1.0'; Profile = 'care.profile.json'; Started = $at; Ended = $at.AddSeconds(59); Planned = 337
            Actions = New-Count ([ordered]@{ Create = 290; Update = 6 }); Outcomes = New-Count ([ordered]@{ Succeeded = 296 }); Reason = 'Cancelled.'
        }
        $cutOff = [ZivverSynctool.SyncRun]@{
            Id = '20261125-060000-02d4'; Who = 'beheer'; Where = 'srv01'; Version = '0.1.0'; Profile = 'care.profile.json'; Started = $at; Planned = 337
            Actions = New-Count ([ordered]@{ Create = 119 }); Outcomes = New-Count ([ordered]@{ Succeeded = 117; Partial = 2 }); Reason = 'cut off'
        }
        $link = @{ Email = $zivver.Email; ZivverId = '0b1f4a6e-2c1d-4a53-9a59-0d6f0f6f1a11'; Identifier = $account.Identifiers[0]; Linked = $at }
        $links = @(
            [ZivverSynctool.AccountLink]$link
            [ZivverSynctool.AccountLink]@{
                AccountType = 'FunctionalAccount'; Email = 'info@example.test'; ZivverId = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'; Linked = $at
                Identifier = [ZivverSynctool.Identifier]::new('ExternalDirectoryObjectId', 'd1d3a4a5-58f4-4d3a-b6cf-5f0a1c2d3e4f'); Suspended = $at.AddDays(1); Confirmed = $at.AddDays(2)
                FormerAddresses = [string[]]('informatie@example.test', 'balie@example.test'); SsoKeyFingerprint = '0123456789abcdef' }
        )
        $checks = @(
            [ZivverSynctool.SyncCheck]@{ Area = 'Source'; Name = 'Staff'; Message = '1203 users and 14 functional accounts.' }
            [ZivverSynctool.SyncCheck]@{
                Area = 'Zivver'; Name = 'API key'; Outcome = 'Failed'; Message = 'GET Users: Zivver does not accept the API key.'
                Remedy = 'Make a new key in the admin portal, and store it where the profile points.'; ErrorId = 'ZivverNotAuthorized' }
            [ZivverSynctool.SyncCheck]@{
                Area = 'Property'; Name = 'functionalAccount.organizationalUnit'; Outcome = 'Warning'; Message = 'Not managed: no source supplies it. Not every source could be read.' }
        )
        $origins = [Collections.Generic.Dictionary[ZivverSynctool.SyncProperty, string]]::new()
        foreach ($property in 'Email', 'Enabled', 'DisplayName') { $origins[$property] = 'AD' }; $origins['Delegates'] = 'AD, Extra'
        $merged = [ZivverSynctool.SyncAccount]@{
            Email = 'jan@example.test'; DisplayName = 'Jan de Boer'; Enabled = $true; Delegates = [string[]]('els@example.test', 'piet@example.test'); Origins = $origins
            DelegateReferences = [string[]]('CN=Gone,DC=example,DC=test'); Identifiers = $account.Identifiers; Source = 'AD, Extra'; Location = 'CN=Jan,DC=example,DC=test, extra.csv line 3'
        }
        $conflicts = @(
            [ZivverSynctool.SyncConflict]@{
                Email = 'jan@example.test'; DisplayName = 'Jan de Boer'; Property = 'DisplayName'; Code = 'ValuesDiffer'; Source = 'AD, Extra'; Location = 'CN=Jan, extra.csv line 3'
                Message = 'AD: Jan de Boer, Extra: J. de Boer. What AD says counts.'; Remedy = 'Make the sources agree.'
                Values = [ZivverSynctool.SyncConflictValue[]](
                    [ZivverSynctool.SyncConflictValue]::new('AD', 'CN=Jan', 'Jan de Boer', $true), [ZivverSynctool.SyncConflictValue]::new('Extra', 'extra.csv line 3', 'J. de Boer', $false)) }
            [ZivverSynctool.SyncConflict]@{
                Email = 'els@example.test'; Code = 'MissingName'; Message = 'extra.csv line 4: there is no name.'; Remedy = 'Give the account a name.'; Source = 'Extra'; Location = 'extra.csv line 4' }
        )
        function New-Day($Before, $Values) { [ZivverSynctool.SyncHealthDay](@{ Date = $at.Date.AddDays(-$Before) } + $Values) }
        $health = [ZivverSynctool.SyncHealth]@{
            State = 'Critical'; Name = 'Example Care'; Profile = 'C:\Zivver\care.profile.json'; At = $at; LastSuccess = $at.AddDays(-3); MaxAge = [TimeSpan]::FromHours(26); FailuresInARow = 3; NextRun = $at.AddHours(16)
            Reasons = [string[]]@(
                'Nothing has gone through for 3 days, since 2026-11-20 14:01; it may be 26 hours.'
                'The last 3 unattended calls did not go through; the last one ended 2026-11-23 06:00 with exit code 4: The file of source Staff, \\srv02\export\staff.csv, is not there. Correct the path.'
                '2 accounts fail since 2026-11-12 06:00: annelies.van.den.broek@example.test, info@example.test.')
            LastAttempt = [ZivverSynctool.SyncAttempt]@{ Started = $at; Ended = $at; ExitCode = 4; ErrorId = 'SourceFileMissing'; Reason = 'The file of source Staff, \\srv02\export\staff.csv, is not there. Correct the path.' }
            FailingAccounts = [ZivverSynctool.FailingAccount[]]@(
                [ZivverSynctool.FailingAccount]@{ Email = 'annelies.van.den.broek@example.test'; Since = $at.AddDays(-11); Last = $at.AddDays(-3); Times = 9; ErrorId = 'ZivverAliasTaken'; Message = 'The alias is an account of its own.'; Remedy = 'Merge it in the web app.' }
                [ZivverSynctool.FailingAccount]@{ Email = 'info@example.test'; AccountType = 'FunctionalAccount'; Since = $at.AddDays(-3); Last = $at.AddDays(-3); Times = 1; Message = 'Zivver did not answer.' })
            Days = [ZivverSynctool.SyncHealthDay[]]@(
                (New-Day 0 @{ NotThrough = 1 }), (New-Day 1 @{ NotThrough = 1 }), (New-Day 2 @{ NotThrough = 1 }), (New-Day 3 @{ Runs = 1; Failed = 2; Changed = New-Count @{ Create = 2; Update = 14 } })
                (New-Day 4 @{}), (New-Day 5 @{ Runs = 1 }), (New-Day 6 @{ Runs = 1 }))
            SourceSizes = [ZivverSynctool.SourceSizeOnDay[]]@(
                [ZivverSynctool.SourceSizeOnDay]::new($at.Date.AddDays(-6), 'Staff', 'User', 1200), [ZivverSynctool.SourceSizeOnDay]::new($at.Date.AddDays(-5), 'Staff', 'User', 1200)
                [ZivverSynctool.SourceSizeOnDay]::new($at.Date.AddDays(-3), 'Staff', 'User', 1202), [ZivverSynctool.SourceSizeOnDay]::new($at.Date.AddDays(-3), 'Staff', 'FunctionalAccount', 14))
        }
        $source = [ZivverSynctool.SourceSettings]@{ Name = 'Staff'; Type = 'csv'; Path = 'staff.csv' }
        $profile1 = [ZivverSynctool.SyncProfile]@{
            Name = 'Example Care'; Path = 'care.profile.json'; Domains = [string[]]('example.test', 'care.example.test'); MappingFolder = 'Account Mapping'
            Zivver = [ZivverSynctool.ZivverSettings]@{ ApiKey = [ZivverSynctool.SecretReference]@{ Environment = 'ZIVVER_API_KEY' } }; Sources = [ZivverSynctool.SourceSettings[]]($source)
        }

        """;
}
