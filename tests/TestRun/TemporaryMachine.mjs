// A machine with only the programs that a test puts on its PATH, and a copy of the test run to run on it.
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../", import.meta.url));

// What every Debian has, and Node.
const basics = ["bash", "cat", "cp", "cut", "dirname", "basename", "env", "grep", "head", "mkdir", "rm", "sed", "sort", "tail", "tr"];

export class TemporaryMachine {
  folder = mkdtempSync(join(tmpdir(), "actorgraph-test-run-"));
  programs = join(this.folder, "bin");

  constructor() {
    mkdirSync(this.programs);
    for (const name of basics) symlinkSync(find(name), join(this.programs, name));
    symlinkSync(process.execPath, join(this.programs, "node"));
  }

  /** Puts a program on the PATH that is a script of its own. */
  program(name, ...lines) {
    writeFileSync(join(this.programs, name), ["#!/usr/bin/env bash", ...lines, ""].join("\n"));
    chmodSync(join(this.programs, name), 0o755);
    return join(this.programs, name);
  }

  /** Copies the test run here, with one .NET project and nothing of the explorer. */
  checkOut() {
    cpSync(join(repository, "test.sh"), this.path("test.sh"));
    for (const name of ["allowed-skips.txt", "find-chromium.sh", "judge-skips.mjs"])
      cpSync(join(repository, "tests/TestRun", name), this.path("tests/TestRun", name));
    this.write("tests/TestRun/sample.test.mjs", 'import { test } from "node:test"; test("sample", () => {});\n');
    this.write("ActorGraph.sln", 'Project("{1}") = "A.Tests", "tests\\A.Tests\\A.Tests.csproj"\n');
  }

  write(name, text) {
    mkdirSync(join(this.path(name), ".."), { recursive: true });
    writeFileSync(this.path(name), text);
  }

  path(...names) {
    return join(this.folder, ...names);
  }

  /** Runs a script with nothing in its environment but what is given. */
  run(script, environment = {}) {
    const { status, stdout, stderr } = spawnSync(join(this.programs, "bash"), [script], {
      cwd: this.folder,
      env: { PATH: this.programs, ...environment },
      encoding: "utf8",
    });
    return { code: status, output: stdout, errors: stderr };
  }

  /** The lines that its programs have written to a file. */
  read(name) {
    return TemporaryMachine.lines(this.path(name));
  }

  dispose() {
    rmSync(this.folder, { recursive: true });
  }

  static lines(file) {
    return readFileSync(file, "utf8").trim().split("\n");
  }
}

function find(name) {
  return spawnSync("bash", ["-c", `type -P ${name}`], { encoding: "utf8" }).stdout.trim();
}
