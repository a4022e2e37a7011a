#!/bin/sh
# Starts one run, with the secrets of files in the environment. The exit code is the run's.
set -eu

# Docker hands secrets over as files, profiles name variables: the file ZIVVER_API_KEY becomes the variable of that name.
for file in "${SECRETS_FOLDER:-/run/secrets}"/*; do
    name=${file##*/}
    case $name in
        *[!A-Za-z0-9_]* | [0-9]*) continue ;;
    esac
    [ -f "$file" ] || continue
    value=$(cat "$file")
    export "$name=$value"
done

# PowerShell takes the place of this shell, which as process 1 would not hear that the container is to stop.
script=$(find /usr/local/share/powershell/Modules/ZivverSynctool -name Invoke-ScheduledSync.ps1 | sort | tail -n 1)
exec pwsh -NoProfile -NonInteractive -File "$script" "$@"
