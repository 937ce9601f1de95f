#!/usr/bin/env bash
# Builds everything and runs every test: the .NET projects, then the format of their code, the explorer's lint and unit tests.
# Needs the .NET SDK and Node; installs Chromium and the data files of Unicode by apt-get where there are none and it may.
# Ends with one line, `N passed, N failed, N skipped`, and fails unless something ran and nothing failed; in CI (CI=true) also
# where a test was skipped for a reason that is not in tests/TestRun/allowed-skips.txt.
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1

results=$PWD/TestResults
# A suite in which no test ends for so long hangs: it is ended, and the tests that ran are named. Beyond TestDeadlineAttribute.
longest_test=10m
group=
trap '[ -z "$group" ] || kill -KILL -- "-$group"; exit 130' INT TERM
passed=0 failed=0 skipped=0 notes=()

finish() {
  echo
  for note in "${notes[@]:-}"; do [ -z "$note" ] || echo "$note"; done
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
  exit
}

fail() { notes+=("failed: $1"); failed=$((failed + 1)); }

need() {
  type -P "$1" >/dev/null && return
  fail "\`$1\` was not found. $2"
  finish
}

# Says where Chromium is, to the browser tests too; installs it where there is none and it may.
provide_chromium() {
  local found
  if ! found=$(tests/TestRun/find-chromium.sh); then
    install_package chromium
    found=$(tests/TestRun/find-chromium.sh) || { echo "There is no Chromium; the browser tests will say that they were skipped."; return; }
  fi
  export ACTORGRAPH_CHROMIUM=$found
}

install_package() {
  type -P apt-get >/dev/null || return
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || return
    root=(sudo)
  fi
  echo "Installing $1 ..."
  "${root[@]}" apt-get update -qq || echo "The lists of packages could not be brought up to date."
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$1" >/dev/null || echo "$1 could not be installed."
}

# Runs a command, and ends with it what it has started: the process of a test that hangs outlives the one that ran it.
in_a_group() {
  local code=0
  set -m
  "$@" </dev/null &
  group=$!
  set +m
  wait "$group" || code=$?
  kill -KILL -- "-$group" 2>/dev/null
  group=
  return "$code"
}

# Sums the results of one suite, read from its trx file; a suite without results has crashed or holds no tests.
suite() {
  local name=$1 project=$2 trx=$results/$1.trx log=$results/$1.log code=0 outcomes
  echo "== $name"
  in_a_group dotnet test "$project" --no-build --logger "trx;LogFileName=$trx" --results-directory "$results" \
    --blame-hang --blame-hang-timeout "$longest_test" --blame-hang-dump-type none >"$log" 2>&1 || code=$?
  outcomes=$(grep -o '<UnitTestResult [^>]*' "$trx" 2>/dev/null | grep -o ' outcome="[A-Za-z]*"' | cut -d'"' -f2)
  local p f s
  p=$(grep -cx Passed <<<"$outcomes")
  s=$(grep -cx NotExecuted <<<"$outcomes")
  f=$(grep -cvxE 'Passed|NotExecuted|' <<<"$outcomes")
  echo "   $p passed, $f failed, $s skipped"
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
  if [ "$f" -gt 0 ]; then
    grep -vE '^\s*(Determining|All projects|Test run for|VSTest)' "$log"
  elif [ "$code" -ne 0 ] || [ $((p + s)) -eq 0 ]; then
    tail -n 40 "$log"
    fail "$name ended with code $code after $((p + s)) results"
  fi
  [ "$s" -eq 0 ] || skips "$name" "$trx"
}

# Each reason for which tests were skipped, with how many. In CI one that is not on the list of allowed ones is a failure.
skips() {
  local judged judgement count reason
  judged=$(node tests/TestRun/judge-skips.mjs "$2") || fail "$1: the reasons for what was skipped could not be read"
  [ -z "$judged" ] || while IFS=$'\t' read -r judgement count reason; do skip "$1" "$judgement" "$count × $reason"; done <<<"$judged"
}

skip() {
  notes+=("skipped: $1: $3")
  [ "$2" = allowed ] || [ "${CI:-}" != true ] || fail "$1: in CI no test is skipped for a reason that is not in tests/TestRun/allowed-skips.txt: $3"
}

# The tests of this script's own parts, of the links in the pages and of the compose file.
scripts() {
  echo "== test run"
  local log=$results/scripts.tap code=0 p f s
  node --test --test-reporter=tap tests/TestRun/*.test.mjs >"$log" 2>&1 || code=$?
  p=$(sed -n 's/^# pass //p' "$log") f=$(sed -n 's/^# fail //p' "$log") s=$(sed -n 's/^# skipped //p' "$log")
  echo "   ${p:-0} passed, ${f:-0} failed, ${s:-0} skipped"
  passed=$((passed + ${p:-0})) failed=$((failed + ${f:-0})) skipped=$((skipped + ${s:-0}))
  if [ "$code" -ne 0 ] || [ "${p:-0}" -eq 0 ]; then
    cat "$log"
    [ "${f:-0}" -gt 0 ] || fail "test run ended with code $code after ${p:-0} results"
  fi
  [ "${s:-0}" -eq 0 ] || skips "test run" "$log"
}

# White space only: what else `dotnet format` would change, the build refuses.
format() {
  echo "== format"
  if dotnet format whitespace . --folder --include src/ tests/ --verify-no-changes >"$results/format.log" 2>&1; then
    passed=$((passed + 1))
  else
    head -n 40 "$results/format.log"
    fail "format: \`dotnet format whitespace . --folder --include src/ tests/\` would change the code"
  fi
}

web() {
  [ -f web/package.json ] || return 0
  echo "== web: lint"
  (cd web && { [ -d node_modules ] || npm ci --no-audit --no-fund; } && npm run --silent lint) >"$results/lint.log" 2>&1
  if [ $? -eq 0 ]; then passed=$((passed + 1)); else cat "$results/lint.log"; fail "web: lint"; fi
  echo "== web: unit tests"
  local json=$results/vitest.json code=0 sums
  (cd web && npx --no-install vitest run --reporter=json --outputFile="$json") >"$results/vitest.log" 2>&1 || code=$?
  sums=$(node -e '
    const report = require(process.argv[1]);
    console.log(report.numPassedTests, report.numFailedTests, report.numPendingTests + report.numTodoTests);
    for (const file of report.testResults) for (const test of file.assertionResults)
      if (test.status === "failed") console.error(`   ${test.fullName}\n${test.failureMessages.join("\n")}`);' "$json") || sums=
  local p=0 f=0 s=0
  [ -z "$sums" ] || read -r p f s <<<"$sums"
  echo "   $p passed, $f failed, $s skipped"
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
  [ "$s" -eq 0 ] || skip web refused "$s × marked so in the tests"
  if [ "$f" -eq 0 ] && { [ "$code" -ne 0 ] || [ $((p + s)) -eq 0 ]; }; then
    tail -n 40 "$results/vitest.log"
    fail "web: vitest ended with code $code after $((p + s)) results"
  fi
}

need dotnet "Install the .NET 10 SDK."
need node "Install Node 20.19 or newer."
need npm "Install Node 20.19 or newer, which comes with npm."
rm -rf "$results" && mkdir -p "$results"
provide_chromium
[ -d /usr/share/unicode ] || install_package unicode-data
scripts

echo "== build"
if ! dotnet build ActorGraph.sln --nologo -v quiet -m:2 >"$results/build.log" 2>&1; then
  grep -E 'error|warn' "$results/build.log" | sort -u | head -n 60 || tail -n 60 "$results/build.log"
  fail "the build"
  finish
fi

while IFS= read -r project; do
  suite "$(basename "$project" .csproj)" "$project"
done < <(grep -oE '"[^"]+\.Tests\.csproj"' ActorGraph.sln | tr -d '"' | tr '\\' '/' | sort)
format
web
finish
