#!/usr/bin/env bash
# Builds everything and runs every test: the .NET projects, then the explorer's lint and unit tests.
# Needs the .NET SDK and Node; installs Chromium by apt-get where there is none and it may.
# Ends with one line, `N passed, N failed, N skipped`, and fails unless something ran and nothing failed.
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1

results=$PWD/TestResults
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
  command -v "$1" >/dev/null 2>&1 && return
  fail "\`$1\` was not found. $2"
  finish
}

chromium() {
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" >/dev/null 2>&1 && return
  done
  command -v apt-get >/dev/null 2>&1 || return 0
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || return 0
    root=(sudo)
  fi
  echo "Installing Chromium for the browser tests ..."
  "${root[@]}" apt-get update -qq && "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null ||
    echo "Chromium could not be installed; the browser tests will say that they were skipped."
}

# Sums the results of one suite, read from its trx file; a suite without results has crashed or holds no tests.
suite() {
  local name=$1 project=$2 trx=$results/$1.trx log=$results/$1.log code=0 outcomes
  echo "== $name"
  dotnet test "$project" --no-build --logger "trx;LogFileName=$trx" --results-directory "$results" >"$log" 2>&1 || code=$?
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
  reasons "$name" "$trx"
}

# Each reason for which tests were skipped, with how many.
reasons() {
  [ -f "$2" ] || return 0
  while IFS= read -r line; do notes+=("skipped: $1: $line"); done < <(node -e '
    const text = require("fs").readFileSync(process.argv[1], "utf8"), counts = new Map();
    const plain = (s) => s.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, "\"").replace(/&#x[AD];/gi, " ").replace(/&amp;/g, "&");
    for (const [, body] of text.matchAll(/<UnitTestResult [^>]*outcome="NotExecuted"[^>]*?(?:\/>|>([\s\S]*?)<\/UnitTestResult>)/g)) {
      const reason = plain(/<(?:Message|StdOut)>([\s\S]*?)<\//.exec(body ?? "")?.[1] ?? "no reason given").trim();
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
    for (const [reason, count] of counts) console.log(`${count} × ${reason}`);' "$2")
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
  [ "$s" -eq 0 ] || notes+=("skipped: web: $s × marked so in the tests")
  if [ "$f" -eq 0 ] && { [ "$code" -ne 0 ] || [ $((p + s)) -eq 0 ]; }; then
    tail -n 40 "$results/vitest.log"
    fail "web: vitest ended with code $code after $((p + s)) results"
  fi
}

need dotnet "Install the .NET 10 SDK."
need node "Install Node 20.19 or newer."
need npm "Install Node 20.19 or newer, which comes with npm."
rm -rf "$results" && mkdir -p "$results"
chromium

echo "== build"
if ! dotnet build ActorGraph.sln --nologo -v quiet -m:2 >"$results/build.log" 2>&1; then
  grep -E 'error|warn' "$results/build.log" | sort -u | head -n 60 || tail -n 60 "$results/build.log"
  fail "the build"
  finish
fi

while IFS= read -r project; do
  suite "$(basename "$project" .csproj)" "$project"
done < <(grep -oE '"[^"]+\.Tests\.csproj"' ActorGraph.sln | tr -d '"' | tr '\\' '/' | sort)
web
finish
