<#
.SYNOPSIS
Builds, tests, shows or packages the module. Needs the .NET SDK only.
.PARAMETER Task
Build: compiles all and lays the module out in lib, so that Import-Module ./ZivverSynctool.psd1 works.
Test: runs all tests; also the suites for Pester and PSScriptAnalyzer, where these are installed.
Demo: runs the quick start in a shell of the kind this one is.
Package: makes out/ZivverSynctool/<version>, and a zip and a nupkg of it; then uses it from the nupkg in a shell of its own.
.EXAMPLE
./build.ps1 -Task Test
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Demo', 'Package')]
    [string] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release'
)

Set-StrictMode -Version 3
$ErrorActionPreference = 'Stop'

function Invoke-DotNet {
    & dotnet @args
    if ($LASTEXITCODE -ne 0) { throw "dotnet $($args -join ' ') ended with exit code $LASTEXITCODE." }
}

# This shell, and of the other edition one that is installed.
function Get-Shell {
    @((Get-Process -Id $PID).Path) + @(Get-Command powershell, pwsh -CommandType Application -ErrorAction Ignore | ForEach-Object Path) |
        Sort-Object { [IO.Path]::GetFileNameWithoutExtension($_) } -Unique
}

function Invoke-Suite {
    foreach ($shell in Get-Shell) {
        & $shell -NoProfile -NonInteractive -ExecutionPolicy Bypass -File tests/Pester/Invoke-Suites.ps1
        if ($LASTEXITCODE -ne 0) { throw "Suites have failed in $shell." }
    }
}

function Invoke-Analysis {
    if (-not (Get-Module -ListAvailable -Name PSScriptAnalyzer)) {
        'There is no PSScriptAnalyzer: the scripts are not analysed. Install-Module PSScriptAnalyzer brings it.'
        return
    }
    $files = @(Get-ChildItem -Path . -File) + @(Get-ChildItem -Path examples, src, tests -File -Recurse | Where-Object FullName -NotMatch '[\\/](bin|obj)[\\/]') |
        Where-Object Extension -In '.ps1', '.psd1', '.psm1'
    $findings = @($files | ForEach-Object { Invoke-ScriptAnalyzer -Path $_.FullName -Settings ./PSScriptAnalyzerSettings.psd1 })
    if ($findings.Count -gt 0) {
        $findings | Format-Table ScriptName, Line, RuleName, Message -Wrap | Out-String
        throw "PSScriptAnalyzer has $($findings.Count) findings."
    }
    "PSScriptAnalyzer has nothing to say about $($files.Count) files."
}

function Build-Package {
    $version = ([xml](Get-Content -LiteralPath Directory.Build.props -Raw)).Project.PropertyGroup.VersionPrefix
    $out = Join-Path $PSScriptRoot 'out'
    $folder = Join-Path $out "ZivverSynctool/$version"
    if (Test-Path -LiteralPath $out) { Remove-Item -LiteralPath $out -Recurse -Force }
    $null = New-Item -ItemType Directory -Path $folder

    Invoke-DotNet build src/ZivverSynctool --configuration Release "-p:ModuleFolder=$folder/"
    Get-ChildItem -LiteralPath $folder -Recurse -Filter *.pdb | Remove-Item
    Invoke-DotNet run --project src/ZivverSynctool.Packaging --configuration Release '--' $folder $PSScriptRoot $out $version
    $nuspec = Join-Path $out 'ZivverSynctool.nuspec'
    Invoke-DotNet pack src/ZivverSynctool --no-build --configuration Release --output $out "-p:NuspecFile=$nuspec" "-p:NuspecBasePath=$folder"
    Remove-Item -LiteralPath $nuspec

    $manifest = Test-ModuleManifest -Path (Join-Path $folder 'ZivverSynctool.psd1')
    if ($manifest.Version -ne $version) { throw "The manifest says $($manifest.Version), Directory.Build.props says $version." }
    Test-Package (Join-Path $out "ZivverSynctool.$version.nupkg") $version
    Get-Checksum $out | Set-Content -LiteralPath (Join-Path $out 'SHA256SUMS') -Encoding ascii
    Get-ChildItem -LiteralPath $out
}

# As a gallery installs it, in a shell that knows nothing of the checkout; on Windows in both editions.
function Test-Package([string] $Package, [string] $Version) {
    $modules = Join-Path ([IO.Path]::GetTempPath()) "ZivverSynctool-$([Guid]::NewGuid().ToString('n'))"
    try {
        Add-Type -AssemblyName System.IO.Compression.FileSystem
        [IO.Compression.ZipFile]::ExtractToDirectory($Package, (Join-Path $modules "ZivverSynctool/$Version"))
        foreach ($shell in Get-Shell) {
            & $shell -NoProfile -NonInteractive -ExecutionPolicy Bypass -File tests/Package/use-package.ps1 -Modules $modules -Version $Version
            if ($LASTEXITCODE -ne 0) { throw "The package does not work in $shell." }
        }
    }
    finally {
        if (Test-Path -LiteralPath $modules) { Remove-Item -LiteralPath $modules -Recurse -Force }
    }
}

# In the form that sha256sum --check reads, in the same order everywhere.
function Get-Checksum([string] $Folder) {
    $paths = [string[]]@(Get-ChildItem -LiteralPath $Folder -Recurse -File | ForEach-Object { $_.FullName.Substring($Folder.Length + 1).Replace('\', '/') })
    [Array]::Sort($paths, [StringComparer]::Ordinal)
    foreach ($path in $paths) { "$((Get-FileHash -LiteralPath (Join-Path $Folder $path) -Algorithm SHA256).Hash.ToLowerInvariant())  $path" }
}

Push-Location -LiteralPath $PSScriptRoot
try {
    switch ($Task) {
        'Build' { Invoke-DotNet build --configuration $Configuration }
        'Test' {
            Invoke-DotNet test --configuration $Configuration
            Invoke-Suite
            Invoke-Analysis
        }
        'Demo' {
            Invoke-DotNet build src/ZivverSynctool --configuration $Configuration
            # In a shell of its own: a module that is in use cannot be built again on Windows.
            & (Get-Process -Id $PID).Path -NoProfile -ExecutionPolicy Bypass -File examples/Quickstart/quickstart.ps1
            if ($LASTEXITCODE -ne 0) { throw "The quick start ended with exit code $LASTEXITCODE." }
        }
        'Package' { Build-Package }
    }
}
finally {
    Pop-Location
}
