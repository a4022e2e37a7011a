@{
    ExcludeRules = @(
        # Is blind to what functions and script blocks further down use, and stand-ins take whatever the real commands take.
        'PSReviewUnusedParameter'
        # Functions in scripts of ours are parts of one step that was asked for already; cmdlets that change anything have -WhatIf.
        'PSUseShouldProcessForStateChangingFunctions'
        # Is blind to what the blocks of Pester hand on to each other.
        'PSUseDeclaredVarsMoreThanAssignments'
        # Functions in scripts of ours are for those scripts; whatever a user calls is a cmdlet, and the tests see to its help.
        'PSProvideCommentHelp'
    )
    Rules        = @{
        PSAvoidUsingPositionalParameters          = @{ Enable = $true; CommandAllowList = @('Invoke-DotNet', 'Assert-Equal') }
        PSAlignAssignmentStatement                = @{ Enable = $true; CheckHashtable = $true }
        PSAvoidExclaimOperator                    = @{ Enable = $true }
        PSAvoidSemicolonsAsLineTerminators        = @{ Enable = $true }
        PSAvoidUsingArrayList                     = @{ Enable = $true }
        PSAvoidUsingDoubleQuotesForConstantString = @{ Enable = $true }
        PSInvalidMultiDotValue                    = @{ Enable = $true }
        PSMissingTryBlock                         = @{ Enable = $true }
        PSAvoidDynamicallyCreatingVariableNames   = @{ Enable = $true }
        PSPlaceOpenBrace                          = @{ Enable = $true; OnSameLine = $true; NewLineAfter = $true; IgnoreOneLineBlock = $true }
        PSPlaceCloseBrace                         = @{ Enable = $true; NewLineAfter = $true; IgnoreOneLineBlock = $true; NoEmptyLineBefore = $true }
        PSUseConsistentIndentation                = @{ Enable = $true; Kind = 'space'; IndentationSize = 4; PipelineIndentation = 'IncreaseIndentationForFirstPipeline' }
        PSUseConsistentParameterSetName           = @{ Enable = $true }
        PSUseConsistentWhitespace                 = @{ Enable = $true; CheckInnerBrace = $true; CheckOpenBrace = $true; CheckOpenParen = $true; CheckOperator = $true; CheckPipe = $true; CheckSeparator = $true; CheckParameter = $true; IgnoreAssignmentOperatorInsideHashTable = $true }
        # PowerShell writes some of its own parameters in capitals, such as -EQ.
        PSUseCorrectCasing                        = @{ Enable = $true; CheckCommands = $false; CheckKeyword = $true; CheckOperator = $true }
        PSUseSingleValueFromPipelineParameter     = @{ Enable = $true }
        # Windows PowerShell 5.1 takes all that is written here, too.
        PSUseCompatibleSyntax                     = @{ Enable = $true; TargetVersions = @('5.1', '7.4') }
        PSUseCompatibleCmdlets                    = @{ compatibility = @('desktop-5.1.14393.206-windows') }
    }
}
