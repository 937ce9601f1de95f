#!/usr/bin/env bash
# Builds Model, Web and their tests against the official Neo4j.Driver in place of ActorGraph.Driver, and runs these tests:
#   try-official-driver.sh FOLDER [ARGUMENT OF DOTNET BUILD…]
# FOLDER holds the package, Neo4j.Driver.VERSION.nupkg, since not every source of packages has it. What is built lies in
# TestResults/official, beside the ordinary build and apart from it. Ends with `N passed, N failed, N skipped`, as ./test.sh does.
set -uo pipefail
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1

[ $# -ge 1 ] || { echo "Name the folder that holds Neo4j.Driver.VERSION.nupkg." >&2; exit 2; }
folder=$(cd "$1" 2>/dev/null && pwd) || { echo "There is no folder \`$1\`." >&2; exit 2; }
shift
cd "$(dirname "$0")/../.."

package=$(ls "$folder" | grep -E '^Neo4j\.Driver\.[0-9].*\.nupkg$' | sort -V | tail -n 1)
[ -n "$package" ] || { echo "There is no Neo4j.Driver.VERSION.nupkg in \`$folder\`." >&2; exit 2; }
version=${package#Neo4j.Driver.}
version=${version%.nupkg}

results=$PWD/TestResults/official
mkdir -p "$results"
passed=0 failed=0 skipped=0

# The number beside a word in the last line of a run's summary.
count() { sed -nE "s/.*$1: ([0-9]+).*/\1/p" "$2" | tail -n 1; }

for project in ActorGraph.Model.Tests ActorGraph.Web.Tests; do
  echo "== $project on Neo4j.Driver $version"
  if ! dotnet build "tests/$project" -v quiet -p:UseNeo4jDriver=true -p:Neo4jDriverVersion="$version" \
      -p:RestoreAdditionalProjectSources="$folder" --artifacts-path "$results" "$@" >"$results/build.log" 2>&1; then
    grep -E 'error|warn' "$results/build.log" | sort -u | head -n 60
    echo "   the build failed"
    failed=$((failed + 1))
    continue
  fi
  log=$results/$project.log
  (cd "$results/bin/$project/debug" && "./$project" -noColor) >"$log" 2>&1
  total=$(count Total "$log") errors=$(count Errors "$log") f=$(count Failed "$log") s=$(count Skipped "$log")
  if [ -z "$total" ] || [ "$total" -eq 0 ]; then
    tail -n 40 "$log"
    failed=$((failed + 1))
    continue
  fi
  f=$((f + errors))
  echo "   $((total - f - s)) passed, $f failed, $s skipped"
  [ "$f" -eq 0 ] || grep -A 12 '\[FAIL\]' "$log"
  passed=$((passed + total - f - s)) failed=$((failed + f)) skipped=$((skipped + s))
done

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
