#!/usr/bin/env bash
# Starts the product with a demonstration council on the embedded database: http://localhost:5080
# Another council of samples/ is named after the command: scripts/demonstration.sh norfolk-asc-2017-18
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/install-tools.sh || echo "Without Chromium everything works but the PDF of a paper." >&2

council=${1:-kent-2017-18}
if [ ! -d "samples/$council" ]; then
  echo "There is no samples/$council. There are: $(ls -d samples/*/ | xargs -n1 basename | tr '\n' ' ')" >&2
  exit 1
fi

export Demonstration__Council=$council
export Database__ConnectionString="Data Source=$PWD/data/demonstration-$council.db"
exec dotnet run --project src/BudgetMonitor.Web
