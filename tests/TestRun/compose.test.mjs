// The compose file is one that Docker understands. No daemon is asked.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const docker = (...words) => spawnSync("docker", words, { cwd: repository, encoding: "utf8", timeout: 30_000 });

test("Compose file is valid", (context) => {
  if (docker("compose", "version").status !== 0) return context.skip("There is no container engine: `docker compose` was not found.");
  const { status, stderr } = docker("compose", "config", "--quiet");
  assert.equal(status, 0, stderr);
});
