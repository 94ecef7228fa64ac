#!/usr/bin/env bash
# Builds everything and runs every test; the last line is the total over all test projects.
set -uo pipefail
cd "$(dirname "$0")/.."

scripts/install-tools.sh --tests || exit 1

dotnet restore --locked-mode || exit 1
dotnet build -c Release --no-restore -nologo -p:UseSharedCompilation=true || exit 1
# Style and analyzers are errors of the build itself; only where spaces stand is not its business.
dotnet format whitespace --no-restore --verify-no-changes || {
  echo "The code is not formatted: run 'dotnet format'." >&2
  exit 1
}

# Each copy of the product that a test starts would watch its files, and a system allows only so many to be watched at once.
export DOTNET_USE_POLLING_FILE_WATCHER=true

# A run is over before code that is watched and then compiled a third time has paid for it.
export DOTNET_TieredPGO=0

# The browser's journeys wait for pages most of the time, so the other projects run beside them.
log=$(mktemp)
browser_log=$(mktemp)
trap 'rm -f "$log" "$browser_log"' EXIT
result=0
browser=tests/BudgetMonitor.EndToEnd.Tests
run() { dotnet test "$1" -c Release --no-build -nologo 2>&1; }
run "$browser" >"$browser_log" &
journeys=$!
for project in tests/*.Tests; do
  [ "$project" != "$browser" ] || continue
  run "$project" | tee -a "$log"
  [ "${PIPESTATUS[0]}" -eq 0 ] || result=1
done
wait "$journeys" || result=1
tee -a "$log" <"$browser_log"

sum() { awk -v word="$1" '{ for (i = 1; i < NF; i++) if ($i == word ":") { gsub(",", "", $(i + 1)); total += $(i + 1) } } END { print total + 0 }' \
  <(grep -E 'Failed: +[0-9]+, Passed: +[0-9]+' "$log"); }

passed=$(sum Passed)
failed=$(sum Failed)
if [ "$passed" -eq 0 ] || { [ "$result" -ne 0 ] && [ "$failed" -eq 0 ]; }; then
  echo "The tests did not run to their end." >&2
  result=1
fi
echo "$passed passed, $failed failed"
exit "$result"
