import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { fileURLToPath } from "node:url";
import { TemporaryMachine } from "./TemporaryMachine.mjs";

const script = fileURLToPath(new URL("find-chromium.sh", import.meta.url));
let machine;

beforeEach(() => (machine = new TemporaryMachine()));
afterEach(() => machine.dispose());

test("Machine without a browser has none", () => {
  assert.deepEqual(machine.run(script), { code: 1, output: "", errors: "" });
});

for (const name of ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"])
  test(`${name} is found wherever it is on the PATH`, () => {
    const program = machine.program(name, "echo Chromium 1");
    assert.deepEqual(machine.run(script), { code: 0, output: `${program}\n`, errors: "" });
  });

test("Function of that name is no browser", () => {
  assert.equal(machine.run(script, { "BASH_FUNC_chromium%%": "() { echo Chromium 1; }" }).code, 1);
});

test("Program that cannot say its version is passed over", () => {
  machine.program("chromium-browser", "echo Install the other package.", "exit 1");
  const program = machine.program("google-chrome", "echo Chrome 1");
  assert.equal(machine.run(script).output, `${program}\n`);
});

test("Browser that ACTORGRAPH_CHROMIUM names goes before those of the PATH", () => {
  machine.program("chromium", "echo Chromium 1");
  const other = machine.program("my browser", "echo Chromium 2");
  assert.equal(machine.run(script, { ACTORGRAPH_CHROMIUM: other }).output, `${other}\n`);
  assert.equal(machine.run(script, { ACTORGRAPH_CHROMIUM: machine.path("nothing") }).code, 1);
});
