#!/usr/bin/env bash
# Installs what the product uses from the system where it is missing: Chromium prints papers as PDF, qpdf makes them small,
# poppler-utils lets the tests read them back. Needs Debian or Ubuntu; elsewhere it says what to install.
set -euo pipefail

needed=()
if ! command -v chromium >/dev/null && ! command -v google-chrome >/dev/null && [ -z "${Pdf__BrowserPath:-}" ]; then
  needed+=(chromium fonts-liberation)
fi
command -v qpdf >/dev/null || needed+=(qpdf)
if [ "${1:-}" = "--tests" ] && { ! command -v pdftotext >/dev/null || ! command -v pdfinfo >/dev/null; }; then
  needed+=(poppler-utils)
fi
[ ${#needed[@]} -gt 0 ] || exit 0

if ! command -v apt-get >/dev/null; then
  echo "Please install ${needed[*]} with your system's package manager." >&2
  exit 1
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "Please have an administrator install ${needed[*]}." >&2
    exit 1
  fi
  as_root=(sudo)
fi

echo "Installing ${needed[*]} …"
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${needed[@]}"
