<#
.SYNOPSIS
Builds, tests, shows or packages the module. Needs the .NET SDK only.
.PARAMETER Task
Build: compiles all and lays the module out in lib, so that Import-Module ./ZivverSynctool.psd1 works.
Test: runs all tests.
Demo: runs the quick start in a shell of the kind this one is.
Package: makes out/ZivverSynctool/<version>, and a zip and a nupkg of it.
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

function New-Package {
    $version = ([xml](Get-Content -LiteralPath Directory.Build.props -Raw)).Project.PropertyGroup.VersionPrefix
    $out = Join-Path $PSScriptRoot 'out'
    $folder = Join-Path $out "ZivverSynctool/$version"
    if (Test-Path -LiteralPath $out) { Remove-Item -LiteralPath $out -Recurse -Force }
    $null = New-Item -ItemType Directory -Path $folder

    Invoke-DotNet build src/ZivverSynctool --configuration Release "-p:ModuleFolder=$folder/"
    Get-ChildItem -LiteralPath $folder -Recurse -Filter *.pdb | Remove-Item
    Copy-Item -LiteralPath ZivverSynctool.psd1, LICENSE, README.md, CHANGELOG.md -Destination $folder
    $manifest = Test-ModuleManifest -Path (Join-Path $folder 'ZivverSynctool.psd1')
    if ($manifest.Version -ne $version) { throw "The manifest says $($manifest.Version), Directory.Build.props says $version." }

    Add-Type -AssemblyName System.IO.Compression.FileSystem
    [IO.Compression.ZipFile]::CreateFromDirectory((Join-Path $out 'ZivverSynctool'), (Join-Path $out "ZivverSynctool-$version.zip"), 'Optimal', $true)
    Invoke-DotNet pack src/ZivverSynctool --no-build --configuration Release --output $out "-p:PackedModule=$folder"
    Get-ChildItem -LiteralPath $out
}

Push-Location -LiteralPath $PSScriptRoot
try {
    switch ($Task) {
        'Build' { Invoke-DotNet build --configuration $Configuration }
        'Test' { Invoke-DotNet test --configuration $Configuration }
        'Demo' {
            Invoke-DotNet build src/ZivverSynctool --configuration $Configuration
            # In a shell of its own: a module that is in use cannot be built again on Windows.
            & (Get-Process -Id $PID).Path -NoProfile -ExecutionPolicy Bypass -File examples/Quickstart/quickstart.ps1
            if ($LASTEXITCODE -ne 0) { throw "The quick start ended with exit code $LASTEXITCODE." }
        }
        'Package' { New-Package }
    }
}
finally {
    Pop-Location
}
