#!/bin/bash
# Signs the packages of this system with what the environment gives; says so when it gives nothing.
# Not run yet: the project has no certificate.
set -euo pipefail
cd "$(dirname "$0")/../target/installer/packages"
case $(uname -s) in
  Linux)
    if [ -z "${GPG_KEY:-}" ]; then
      echo "Not signed: no GPG_KEY is given."
      exit 0
    fi
    printf '%s' "$GPG_KEY" | gpg --batch --import
    for file in *; do gpg --batch --armor --detach-sign "$file"; done
    ;;
  Darwin)
    if [ -z "${MACOS_IDENTITY:-}" ]; then
      echo "Not signed: no MACOS_IDENTITY is given."
      exit 0
    fi
    codesign --timestamp --sign "$MACOS_IDENTITY" ./*.dmg
    ;;
  *)
    if [ -z "${WINDOWS_CERTIFICATE:-}" ]; then
      echo "Not signed: no WINDOWS_CERTIFICATE is given."
      exit 0
    fi
    printf '%s' "$WINDOWS_CERTIFICATE" | base64 -d >"$RUNNER_TEMP/certificate.pfx"
    signtool sign //fd SHA256 //f "$RUNNER_TEMP/certificate.pfx" //p "$WINDOWS_PASSWORD" \
      //tr http://timestamp.digicert.com //td SHA256 ./*.msi
    rm "$RUNNER_TEMP/certificate.pfx"
    ;;
esac
