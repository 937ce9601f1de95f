// The whole of test.sh, on machines where .NET is a script that leaves the results that a test wants.
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { TemporaryMachine } from "./TemporaryMachine.mjs";

const passed = '<UnitTestResult testName="A" outcome="Passed" />';
const failed = '<UnitTestResult testName="B" outcome="Failed"><Output><ErrorInfo><Message>no</Message></ErrorInfo></Output></UnitTestResult>';
const skipped = (reason) =>
  `<UnitTestResult testName="C" outcome="NotExecuted"><Output><ErrorInfo><Message>${reason}</Message></ErrorInfo></Output></UnitTestResult>`;

let machine;

beforeEach(() => {
  machine = new TemporaryMachine();
  machine.checkOut();
  machine.program("npm");
  machine.program("id", "echo 0");
});
afterEach(() => machine.dispose());

function run(results, environment = {}) {
  machine.write("results.trx", `<TestRun><Results>${results.join("\n")}</Results></TestRun>`);
  machine.program(
    "dotnet",
    '[ "$1" != format ] || exit "${WRONG_FORMAT:-0}"',
    '[ "$1" = test ] || exit 0',
    'echo "browser: ${ACTORGRAPH_CHROMIUM:-none}" >>calls',
    'cp results.trx "${5#*LogFileName=}"',
  );
  const run = machine.run("test.sh", environment);
  return { ...run, sum: run.output.trim().split("\n").at(-1) };
}

const installing = ['echo "$*" >>calls', 'case "$*" in *install*chromium*) cp "$BASH_SOURCE.chromium" "${BASH_SOURCE%/*}/chromium";; esac'];

test("Fresh machine gets Chromium, and the tests are told where", () => {
  machine.program("apt-get", ...installing);
  machine.program("apt-get.chromium", "echo Chromium 1");
  const { code, sum, output } = run([passed]);
  assert.deepEqual([code, sum], [0, "3 passed, 0 failed, 0 skipped"], output);
  assert.deepEqual(machine.read("calls"), [
    "update -qq",
    "install -y -qq chromium",
    `browser: ${machine.path("bin", "chromium")}`,
  ]);
});

test("Chromium that is there is not installed", () => {
  machine.program("apt-get", ...installing);
  const chromium = machine.program("chromium", "echo Chromium 1");
  assert.equal(run([passed]).code, 0);
  assert.deepEqual(machine.read("calls"), [`browser: ${chromium}`]);
});

test("Whoever is not root installs by sudo where that asks nothing", () => {
  machine.program("apt-get", ...installing);
  machine.program("apt-get.chromium", "echo Chromium 1");
  machine.program("id", "echo 1000");
  machine.program("sudo", 'echo "sudo $*" >>calls', '[ "$1" = -n ] || "$@"');
  run([passed]);
  assert.equal(machine.read("calls").at(-1), `browser: ${machine.path("bin", "chromium")}`);
  assert.equal(machine.read("calls")[1], "sudo apt-get update -qq");
});

test("Machine that cannot install Chromium runs the other tests", () => {
  const { code, sum } = run([passed, skipped("There is no Chromium.")]);
  assert.deepEqual([code, sum], [0, "3 passed, 0 failed, 1 skipped"]);
  assert.deepEqual(machine.read("calls"), ["browser: none"]);
});

test("Skip for a reason that is not allowed fails in CI and nowhere else", () => {
  const results = [passed, skipped("There is no Chromium."), skipped("There is no Neo4j: &lt;none&gt;&#xA;was found.")];
  assert.equal(run(results).code, 0);
  const { code, sum, output } = run(results, { CI: "true" });
  assert.deepEqual([code, sum], [1, "3 passed, 1 failed, 2 skipped"]);
  assert.match(output, /^failed: A\.Tests: .*allowed-skips\.txt: 1 × There is no Chromium\.$/m);
  assert.match(output, /^skipped: A\.Tests: 1 × There is no Neo4j: <none> was found\.$/m);
});

test("Skip without a reason fails in CI", () => {
  assert.equal(run([passed, '<UnitTestResult testName="C" outcome="NotExecuted" />'], { CI: "true" }).code, 1);
});

test("Skip in CI is allowed where its reason begins as one on the list", () => {
  const reasons = TemporaryMachine.lines(new URL("allowed-skips.txt", import.meta.url)).filter((line) => !line.startsWith("#"));
  const { code, sum } = run([passed, ...reasons.map((reason) => skipped(`${reason}, and so on.`))], { CI: "true" });
  assert.deepEqual([code, sum], [0, `3 passed, 0 failed, ${reasons.length} skipped`]);
  assert.equal(run([passed, ...reasons.map((reason) => skipped(`So: ${reason}`))], { CI: "true" }).code, 1);
});

test("Failed test, crash and run without results fail", () => {
  assert.deepEqual([run([passed, failed]).code, run([passed, failed]).sum], [1, "3 passed, 1 failed, 0 skipped"]);
  assert.equal(run([]).code, 1);
});

test("Code that would be formatted otherwise fails", () => {
  const { code, sum } = run([passed], { WRONG_FORMAT: "2" });
  assert.deepEqual([code, sum], [1, "2 passed, 1 failed, 0 skipped"]);
});

test("Skip of a script's own test is counted, and judged as any other", () => {
  const skipping = (reason) =>
    machine.write("tests/TestRun/other.test.mjs", `import { test } from "node:test"; test("other", { skip: ${JSON.stringify(reason)} }, () => {});`);
  skipping("There is no container engine: `docker` was not found.");
  assert.deepEqual([run([passed], { CI: "true" }).code, run([passed]).sum], [0, "3 passed, 0 failed, 1 skipped"]);
  skipping("It rains.");
  const { code, output } = run([passed], { CI: "true" });
  assert.equal(code, 1);
  assert.match(output, /^failed: test run: .*allowed-skips\.txt: 1 × It rains\.$/m);
});
