import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { madeUpCase } from './madeUpCase';

export interface Served {
  readonly url: string;
  readonly stop: () => Promise<unknown>;
}

/** Makes up a graph of so many nodes, and serves it at a port of its own. */
export async function serveMadeUp(nodes: number, program: string, folder: string): Promise<Served> {
  const lines = join(folder, `${nodes}.jsonl`);
  const file = join(folder, `${nodes}.actorgraph`);
  writeFileSync(lines, madeUpCase(nodes));
  const imported = spawnSync('dotnet', [program, 'import', lines, '--case', file], { encoding: 'utf8' });
  if (imported.status !== 0) throw new Error(imported.stdout + imported.stderr);
  const server = spawn('dotnet', [program, 'serve', '--port', '0', '--case', file], {
    env: { ...process.env, Bolt__Listen: 'off' }, stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(server.stdout)) {
    const url = /https?:\/\/\S+/.exec(line)?.[0];
    if (url) return { url, stop: () => (server.kill('SIGINT'), once(server, 'exit')) };
  }
  throw new Error('The server says no address to answer at.');
}
