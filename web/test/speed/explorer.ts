import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type {} from '../../src/canvas/testHook';
import { gesturesOn, type Point } from './gestures';
import { qualityOf, type Laid } from './quality';
import { everything } from './question';
import type { Measured } from './table';
import { watchCanvas } from './watch';

const longest = 180_000;
const stillFor = 800;

export interface Opened extends Measured {
  /** The picture that the other side draws too. */
  readonly graph: Laid;
}

/** Asks for the whole case in the explorer's editor, and moves what is drawn. */
export async function openInExplorer(page: Page, url: string, pictures: string | undefined): Promise<Opened> {
  await watchCanvas(page);
  await page.goto(url);
  const editor = page.locator('.cm-content');
  await page.waitForFunction(() => window.actorGraphCanvas !== undefined);
  if (!(await editor.isVisible())) await page.getByTitle('Open the query panel').click();
  const write = async (query: string) => {
    await editor.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(query);
  };
  const run = () => page.keyboard.press('Control+Enter');
  // A picture of one node, so that the next one is seen to come.
  await write('MATCH (n) RETURN n LIMIT 1');
  await run();
  await page.waitForFunction(() => window.actorGraphCanvas?.boxes().nodes.length === 1);
  await write(everything);
  await page.waitForTimeout(1000);
  const all = page.getByRole('button', { name: 'Draw all' });
  await page.evaluate(() => window.watch.begin('.ag-picture'));
  await run();
  const drawn = page.waitForFunction(() => window.watch.seen().firstPicture > 0, undefined, { timeout: longest });
  await Promise.race([drawn, all.click({ timeout: longest }).catch(() => undefined)]);
  await drawn;
  if (pictures) await page.screenshot({ path: join(pictures, `first-${Date.now()}.png`) });
  await page.waitForFunction(
    (still) => !document.querySelector('.canvas-bar > button.link') && window.watch.seen().still > still, stillFor, { timeout: longest },
  );
  const seen = await page.evaluate(() => window.watch.seen());
  await page.evaluate(() => window.watch.rest());
  const graph = await graphOn(page);
  if (pictures) await page.screenshot({ path: join(pictures, `explorer-${graph.ids.length}.png`) });
  const names = await page.evaluate(() => window.actorGraphCanvas?.boxes().labels.length);
  const places = await placesOn(page);
  const gestures = await gesturesOn(page, places.empty, places.node);
  return {
    nodes: graph.ids.length, relationships: graph.links.length, answer: seen.answer, firstPicture: seen.firstPicture - seen.answer,
    arranged: seen.lastChange - seen.answer, longestTask: seen.longestTask, gestures, quality: qualityOf(graph), names, graph,
  };
}

/** What is drawn, as the canvas tells it to tests. */
function graphOn(page: Page): Promise<Laid> {
  return page.evaluate(() => {
    const boxes = window.actorGraphCanvas?.boxes();
    if (!boxes) throw new Error('There is no canvas.');
    const index = new Map<string, number>(boxes.nodes.map(({ id }, i) => [id, i]));
    return {
      ids: boxes.nodes.map(({ id }) => id),
      at: boxes.nodes.map(({ box }) => ({ x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 })),
      sizes: boxes.nodes.map(({ box }) => ({ width: box.x2 - box.x1, height: box.y2 - box.y1 })),
      links: boxes.lines.map(({ start, end }) => [index.get(start) ?? 0, index.get(end) ?? 0] as const),
    };
  });
}

/** Where nothing is, and where a node is that can be taken hold of: one with some lines, near the middle. */
function placesOn(page: Page): Promise<{ readonly empty: Point; readonly node: Point }> {
  return page.evaluate(() => {
    const [canvas, hook] = [document.querySelector('.ag-picture')?.getBoundingClientRect(), window.actorGraphCanvas];
    if (!canvas || !hook) throw new Error('There is no canvas.');
    const { zoom, pan } = hook.viewport();
    const { nodes, lines } = hook.boxes();
    const degrees = new Map<string, number>();
    for (const { start, end } of lines) for (const id of [start, end]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
    const middle = { x: canvas.x + canvas.width / 2, y: canvas.y + canvas.height / 2 };
    const places = nodes.map(({ id, box }) => ({
      degree: degrees.get(id) ?? 0,
      x: ((box.x1 + box.x2) / 2) * zoom + pan.x + canvas.x, y: ((box.y1 + box.y2) / 2) * zoom + pan.y + canvas.y,
    }));
    const from = (p: Point) => Math.hypot(p.x - middle.x, p.y - middle.y);
    const node = places.filter(({ degree }) => degree >= 4 && degree <= 12).sort((a, b) => from(a) - from(b))[0] ?? middle;
    return { node: { x: node.x, y: node.y }, empty: { x: canvas.x + canvas.width * 0.06, y: canvas.y + canvas.height * 0.16 } };
  });
}
