/**
 * Measures the explorer beside plain Cytoscape.js, on the same graph, in the same browser, in one run: how long a question takes to become a picture,
 * how long the page is deaf, how long a hand waits for what it moves, and how good the layout is.
 *
 *     dotnet build ../src/ActorGraph.Web -c Release
 *     ACTORGRAPH_CHROMIUM=/usr/bin/chromium npm run speed -- [--sizes 500,2000,20000] [--url http://127.0.0.1:5080] [--fcose 500] [--pictures FOLDER]
 *
 * Each size is a graph that is made up, imported and served; with `--url` it is the whole case that is served there. `--fcose N` lays graphs of up
 * to N nodes out with fcose as well (it takes minutes for 2,000). Machines differ; the ratios hardly do.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { openInExplorer } from './explorer';
import { openInPlain } from './plain';
import { rowsOf, tableOf } from './table';
import { serveMadeUp, type Served } from './serve';

const window = { width: 1440, height: 900 };

export async function measure(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      sizes: { type: 'string', default: '500,2000,20000' },
      url: { type: 'string' },
      fcose: { type: 'string', default: '500' },
      pictures: { type: 'string' },
      program: { type: 'string', default: '../src/ActorGraph.Web/bin/Release/net10.0/ActorGraph.Web.dll' },
      only: { type: 'string' },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'speed-'));
  const executablePath = process.env.ACTORGRAPH_CHROMIUM;
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const sizes = values.url ? [0] : values.sizes.split(',').map(Number);
    for (const size of sizes) {
      const served: Served = values.url ? { url: values.url, stop: () => Promise.resolve() } : await serveMadeUp(size, values.program, folder);
      try {
        await compare(browser, served.url, { mostFcose: Number(values.fcose), pictures: values.pictures, only: values.only });
      } finally {
        await served.stop();
      }
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

interface Options {
  readonly mostFcose: number;
  readonly pictures: string | undefined;
  /** Measures the explorer alone, while it is being mended. */
  readonly only: string | undefined;
}

async function compare(browser: Browser, url: string, { mostFcose, pictures, only }: Options): Promise<void> {
  const pageOf = async () => (await browser.newContext({ viewport: window })).newPage();
  const page = await pageOf();
  const ours = await openInExplorer(page, url, pictures);
  await page.context().close();
  if (only === 'explorer') {
    console.log(tableOf(ours, rowsOf(ours, undefined)));
    return;
  }
  const other = await pageOf();
  const plain = await openInPlain(other, url, ours.graph, mostFcose, pictures);
  await other.context().close();
  console.log(tableOf(ours, rowsOf(ours, plain)));
}
