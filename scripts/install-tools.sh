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
# The tests' journeys take half the time in Chromium without a window system. Not every distribution has it: then they run in Chromium.
shell=chromium-headless-shell
wanted=()
if [ "${1:-}" = "--tests" ] && [ -z "${Pdf__BrowserPath:-}" ] && ! command -v "$shell" >/dev/null; then
  wanted+=("$shell")
fi
known() { apt-cache show "$1" >/dev/null 2>&1; }
if [ ${#needed[@]} -eq 0 ] && { [ ${#wanted[@]} -eq 0 ] || ! known "$shell"; }; then
  exit 0
fi

if ! command -v apt-get >/dev/null; then
  echo "Please install ${needed[*]} with your system's package manager." >&2
  exit 1
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    [ ${#needed[@]} -gt 0 ] || exit 0
    echo "Please have an administrator install ${needed[*]}." >&2
    exit 1
  fi
  as_root=(sudo)
fi

"${as_root[@]}" apt-get update -qq
for package in "${wanted[@]}"; do
  ! known "$package" || needed+=("$package")
done
echo "Installing ${needed[*]} …"
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${needed[@]}"
