#!/usr/bin/env bash
# Builds everything and runs every test; the last line is the total over all test projects.
set -uo pipefail
cd "$(dirname "$0")/.."

scripts/install-tools.sh --tests || exit 1

# Only where spaces stand: style and analyzers are errors of the build itself. The files alone say it, without loading their projects.
dotnet format whitespace --folder --verify-no-changes || {
  echo "The code is not formatted: run 'dotnet format'." >&2
  exit 1
}
dotnet restore --locked-mode || exit 1
dotnet build -c Release --no-restore -nologo -p:UseSharedCompilation=true || exit 1

# Each copy of the product that a test starts would watch its files, and a system allows only so many to be watched at once.
export DOTNET_USE_POLLING_FILE_WATCHER=true

# A run is over before code that is watched and then compiled a third time has paid for it.
export DOTNET_TieredPGO=0

# Two projects at a time; those that take longest come first, so that both are busy until the end. A project that is not named comes last.
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
result=0
longest=(EndToEnd Web Papers Data)
projects() {
  printf 'tests/BudgetMonitor.%s.Tests\n' "${longest[@]}"
  printf '%s\n' tests/*.Tests
}
# shellcheck disable=SC2016 # what the inner shell puts in
projects | awk '!seen[$0]++' | xargs -P 2 -I '{}' bash -c '
  log=$1/$(basename "$2").log
  dotnet test "$2" -c Release --no-build -nologo >"$log" 2>&1
  ended=$?
  cat "$log"
  exit "$((ended > 0))"' _ "$logs" '{}' || result=1

sum() { awk -v word="$1" '{ for (i = 1; i < NF; i++) if ($i == word ":") { gsub(",", "", $(i + 1)); total += $(i + 1) } } END { print total + 0 }' \
  <(cat "$logs"/*.log | grep -E 'Failed: +[0-9]+, Passed: +[0-9]+'); }

passed=$(sum Passed)
failed=$(sum Failed)
if [ "$passed" -eq 0 ] || { [ "$result" -ne 0 ] && [ "$failed" -eq 0 ]; }; then
  echo "The tests did not run to their end." >&2
  result=1
fi
echo "$passed passed, $failed failed"
exit "$result"
